import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import type { CrisisRow } from '../store/crises.ts'
import { inOpenRoom } from './in-open-room.ts'
import { inRoomAfterwards } from './in-room-afterwards.ts'
import { loadCrisis } from './load-crisis.ts'

/**
 * Does something that puts words out, in a room that is open and where the caller may speak, or let first words go; `write-page`: also after
 * it is closed. Throws `crisis.not-found`,
 * `crisis.closed` and `crisis.speak-not-allowed`.
 */
export async function inSpeakingRoom<T>(
  varde: Varde,
  caller: Caller,
  crisisId: string,
  does: (trx: Trx, file: CrisisRow, now: Date) => Promise<T>,
  needs: 'speak' | 'speak-first' | 'write-page' = 'speak',
): Promise<T> {
  const enter = needs === 'write-page' ? inRoomAfterwards : inOpenRoom
  return enter(varde, caller, crisisId, async (trx, file, now) => {
    const { abilities } = await loadCrisis(trx, caller, crisisId)
    if (!abilities.includes(needs)) throw new Failure('not-allowed', 'crisis.speak-not-allowed')
    return does(trx, file, now)
  })
}
