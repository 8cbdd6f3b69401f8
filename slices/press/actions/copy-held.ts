import { systemCaller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { approvedVersion, plainText } from '../../message/index.ts'
import { callerOfPerson, passRooms } from '../../organisation/index.ts'
import type { AdvanceRow } from '../store/advance-copies.ts'

/**
 * Does a room at the unit hold the words of an advance copy that has not gone, as whoever gave it may know of the room? Somebody said yes to it, and what was confirmed then may have fallen, or a stop may stand by now. The words of a room are
 * weighed in the room.
 */
export async function isCopyHeld(varde: Varde, { version_id, given_by }: AdvanceRow): Promise<boolean> {
  const version = await approvedVersion(varde.db, version_id)
  if (version?.heldBy !== null) return false
  const giver = (given_by && (await callerOfPerson(varde.db, given_by, varde.now()))) || systemCaller('press')
  const texts = Object.entries(version.editions).map(([language, { title, body }]) => ({
    ...{ language, title, text: plainText(body) },
  }))
  const about = { unitId: version.unitId, mode: version.mode, to: ['press'] }
  return varde.db
    .transaction()
    .execute((trx) => passRooms(trx, varde, giver, about, texts))
    .then(
      () => false,
      (error) => {
        if (error instanceof Failure && error.code.startsWith('crisis.sentence-')) return true
        throw error
      },
    )
}
