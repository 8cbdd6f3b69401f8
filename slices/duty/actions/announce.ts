import { publishHeard } from '../../../kit/bus/publish.ts'
import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import type { DutyEvent } from '../events.ts'

/** Writes the event row of a change in who answers for a unit. */
export async function announce(
  trx: Trx,
  varde: Varde,
  caller: Caller,
  { name, unitId, content }: { name: DutyEvent; unitId: string; content: Record<string, unknown> },
): Promise<void> {
  const about = { name, mode: varde.mode, subject: unitId, unitId, actor: caller.id, at: varde.now() }
  await publishHeard(varde, trx, { ...about, content })
}
