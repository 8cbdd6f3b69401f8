import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { type CrisisRow, lockCrisis } from '../store/crises.ts'
import { loadCrisis } from './load-crisis.ts'

/** Does something in a room that the caller is in, open or closed; it is held meanwhile. Throws `crisis.not-found`. */
export async function inRoom<T>(
  varde: Varde,
  caller: Caller,
  crisisId: string,
  does: (trx: Trx, file: CrisisRow, now: Date) => Promise<T>,
): Promise<T> {
  await loadCrisis(varde.db, caller, crisisId)
  return varde.db.transaction().execute(async (trx) => {
    const file = await lockCrisis(trx, crisisId)
    if (!file) throw new Failure('not-found', 'crisis.not-found')
    return does(trx, file, varde.now())
  })
}
