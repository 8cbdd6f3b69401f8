import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { PLAN_EVENTS } from '../events.ts'
import { changeInitiative } from '../store/initiatives.ts'
import { announce } from './announce.ts'
import { takeUp } from './load-initiative.ts'

/** Makes an approved initiative that has not started a draft again. It must be approved anew. */
export async function reopenInitiative(varde: Varde, caller: Caller, id: string): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    const { initiative } = await takeUp(trx, varde, caller, id, 'reopen')
    await changeInitiative(trx, id, { state: 'draft', updated_at: varde.now() })
    await announce(trx, varde, caller, initiative, PLAN_EVENTS.reopened)
  })
}
