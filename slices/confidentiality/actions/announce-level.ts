import { publish } from '../../../kit/bus/publish.ts'
import type { Trx } from '../../../kit/db/database.ts'
import type { Caller, Mode } from '../../../kit/kernel/caller.ts'
import type { ConfidentialityEvent } from '../events.ts'

/** The event row of a change in who sees it: levels, ids and reasons, never what it is called. */
export async function announceLevel(
  trx: Trx,
  caller: Pick<Caller, 'id'>,
  about: { id: string; mode: Mode; unitId: string },
  name: ConfidentialityEvent,
  at: Date,
  content: Record<string, unknown>,
): Promise<void> {
  const { id: subject, mode, unitId } = about
  await publish(trx, { name, mode, subject, unitId, actor: caller.id, at, content })
}
