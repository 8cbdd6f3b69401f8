import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import type { CrisisRow } from '../store/crises.ts'
import { changeCrisis } from '../store/crises.ts'
import { inRoom } from './in-room.ts'
import { loadCrisis } from './load-crisis.ts'
import { roomTime } from './practice-time.ts'

export type Moment = { now: Date; shows: Date }

/**
 * Does something that the one who leads an exercise does while it is open; the room is held meanwhile, and sees that something has
 * changed. `shows`: what the clock of the exercise shows. Throws `crisis.not-found`, `crisis.closed` and `crisis.direct-not-allowed`.
 */
export async function inPractice<T>(
  varde: Varde,
  caller: Caller,
  crisisId: string,
  does: (trx: Trx, file: CrisisRow, moment: Moment) => Promise<T>,
): Promise<T> {
  const { abilities, file: seen } = await loadCrisis(varde.db, caller, crisisId)
  if (seen.state !== 'open') throw new Failure('conflict', 'crisis.closed')
  if (!abilities.includes('direct')) throw new Failure('not-allowed', 'crisis.direct-not-allowed')
  return inRoom(varde, caller, crisisId, async (trx, file, now) => {
    if (file.state !== 'open') throw new Failure('conflict', 'crisis.closed')
    const done = await does(trx, file, { now, shows: await roomTime(trx, file, now) })
    await changeCrisis(trx, crisisId)
    return done
  })
}
