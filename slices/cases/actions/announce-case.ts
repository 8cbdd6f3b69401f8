import { publish } from '../../../kit/bus/publish.ts'
import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import type { CasesEvent } from '../events.ts'
import type { CaseRow } from '../store/cases.ts'

/** Writes the event row of a change to this case: ids, states, numbers and reasons, never what somebody wrote in it. */
export async function announceCase(
  trx: Trx,
  varde: Varde,
  caller: Pick<Caller, 'id'>,
  file: Pick<CaseRow, 'id' | 'mode' | 'number' | 'unit_id'>,
  name: CasesEvent,
  content: Record<string, unknown> = {},
): Promise<void> {
  await publish(trx, {
    name,
    mode: file.mode,
    subject: file.id,
    unitId: file.unit_id,
    actor: caller.id,
    at: varde.now(),
    content: { number: file.number, ...content },
  })
}
