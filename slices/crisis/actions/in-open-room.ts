import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import type { CrisisRow } from '../store/crises.ts'
import { inRoom } from './in-room.ts'

/**
 * Does something in a room that the caller is in, and that is still open; it is held meanwhile. Throws `crisis.not-found` and
 * `crisis.closed`.
 */
export async function inOpenRoom<T>(
  varde: Varde,
  caller: Caller,
  crisisId: string,
  does: (trx: Trx, file: CrisisRow, now: Date) => Promise<T>,
): Promise<T> {
  return inRoom(varde, caller, crisisId, async (trx, file, now) => {
    if (file.state !== 'open') throw new Failure('conflict', 'crisis.closed')
    return does(trx, file, now)
  })
}
