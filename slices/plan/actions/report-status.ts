import type { Caller } from '../../../kit/kernel/caller.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { PLAN_EVENTS } from '../events.ts'
import type { Status } from '../rules/status.ts'
import { changeInitiative } from '../store/initiatives.ts'
import { insertStatusReport } from '../store/status-reports.ts'
import { announce } from './announce.ts'
import { takeUp } from './load-initiative.ts'

/** Says how an initiative goes, and why. The latest report holds. Refused to those who may not measure it. */
export async function reportStatus(
  varde: Varde,
  caller: Caller,
  { id, status, reason }: { id: string; status: Status; reason: string },
): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    const { initiative } = await takeUp(trx, varde, caller, id, 'measure')
    const now = varde.now()
    const row = { id: newId('str'), initiative_id: id, status, reason: reason.trim(), by: caller.id, at: now }
    await insertStatusReport(trx, row)
    await changeInitiative(trx, id, { updated_at: now })
    await announce(trx, varde, caller, initiative, PLAN_EVENTS.statusReported, { status })
  })
}
