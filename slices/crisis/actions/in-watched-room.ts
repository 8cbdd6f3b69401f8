import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { type CrisisRow, lockCrisis } from '../store/crises.ts'
import type { Moment } from './in-practice.ts'
import { loadCrisis } from './load-crisis.ts'
import { roomTime } from './practice-time.ts'

/**
 * Does something that those who lead or watch an exercise do, while it is open and afterwards. Throws `crisis.not-found` and
 * `crisis.watch-not-allowed`.
 */
export async function inWatchedRoom<T>(
  varde: Varde,
  caller: Caller,
  crisisId: string,
  does: (trx: Trx, file: CrisisRow, moment: Moment) => Promise<T>,
): Promise<T> {
  const { abilities } = await loadCrisis(varde.db, caller, crisisId)
  if (!abilities.includes('observe')) throw new Failure('not-allowed', 'crisis.watch-not-allowed')
  return varde.db.transaction().execute(async (trx) => {
    const file = await lockCrisis(trx, crisisId)
    if (!file) throw new Failure('not-found', 'crisis.not-found')
    const now = varde.now()
    return does(trx, file, { now, shows: await roomTime(trx, file, now) })
  })
}
