import { publish } from '../../../kit/bus/publish.ts'
import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import type { CRISIS_EVENTS } from '../events.ts'
import type { CrisisRow } from '../store/crises.ts'

/** Writes the event row of a change to this crisis: ids, states, numbers, reasons and digests, never what somebody wrote. */
export async function announceCrisis(
  trx: Trx,
  caller: Pick<Caller, 'id'>,
  file: Pick<CrisisRow, 'id' | 'mode' | 'number' | 'unit_id'>,
  name: (typeof CRISIS_EVENTS)[keyof typeof CRISIS_EVENTS],
  at: Date,
  content: Record<string, unknown> = {},
): Promise<void> {
  await publish(trx, {
    name,
    mode: file.mode,
    subject: file.id,
    unitId: file.unit_id,
    actor: caller.id,
    at,
    content: { number: file.number, ...content },
  })
}
