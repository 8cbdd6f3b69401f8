import { publish } from '../../../kit/bus/publish.ts'
import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import type { StrategyEvent } from '../events.ts'

/** Writes the event row of a change in the strategy: keys, kinds, numbers, days and reasons, never the texts. */
export async function announce(
  trx: Trx,
  varde: Pick<Varde, 'mode' | 'now'>,
  caller: Pick<Caller, 'id'>,
  { name, editionId, content }: { name: StrategyEvent; editionId: string; content: Record<string, unknown> },
): Promise<void> {
  await publish(trx, { name, mode: varde.mode, subject: editionId, actor: caller.id, at: varde.now(), content })
}
