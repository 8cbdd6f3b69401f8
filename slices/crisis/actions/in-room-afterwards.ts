import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import type { CrisisRow } from '../store/crises.ts'
import { inRoom } from './in-room.ts'
import { loadCrisis } from './load-crisis.ts'

/**
 * Does something in a room that the caller is in; when it is closed, those alone who speak for it: what was said wrong is put right
 * afterwards as before. Throws `crisis.not-found` and `crisis.closed`.
 */
export async function inRoomAfterwards<T>(
  varde: Varde,
  caller: Caller,
  crisisId: string,
  does: (trx: Trx, file: CrisisRow, now: Date) => Promise<T>,
): Promise<T> {
  return inRoom(varde, caller, crisisId, async (trx, file, now) => {
    if (file.state !== 'open' && !(await loadCrisis(trx, caller, crisisId)).abilities.includes('write-page'))
      throw new Failure('conflict', 'crisis.closed')
    return does(trx, file, now)
  })
}
