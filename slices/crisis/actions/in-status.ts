import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import type { StatusAbility } from '../rules/status-view.ts'
import { type CrisisRow, changeCrisis, lockCrisis } from '../store/crises.ts'
import { loadCrisis } from './load-crisis.ts'
import { statusAbilities } from './view-status.ts'

/**
 * Changes something on the status page of a crisis, which is held meanwhile; also after the room is closed. Throws
 * `crisis.not-found` and `crisis.lead-not-allowed`.
 */
export async function inStatus<T>(
  varde: Varde,
  caller: Caller,
  { crisisId, needs }: { crisisId: string; needs: StatusAbility },
  does: (trx: Trx, file: CrisisRow, now: Date) => Promise<T>,
): Promise<T> {
  return varde.db.transaction().execute(async (trx) => {
    const file = await lockCrisis(trx, crisisId)
    const loaded = await loadCrisis(trx, caller, crisisId)
    if (!file || !statusAbilities(loaded).includes(needs)) throw new Failure('not-allowed', 'crisis.lead-not-allowed')
    const done = await does(trx, file, varde.now())
    await changeCrisis(trx, crisisId)
    return done
  })
}
