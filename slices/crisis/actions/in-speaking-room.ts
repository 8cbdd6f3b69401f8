import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import type { CrisisRow } from '../store/crises.ts'
import { lockSpeakingAlone } from '../store/spoken-alone.ts'
import { inOpenRoom } from './in-open-room.ts'
import { inRoomAfterwards } from './in-room-afterwards.ts'
import { loadCrisis, spokeElsewhere } from './load-crisis.ts'

/**
 * Does something that puts words out, in a room that is open and where the caller may speak, or let first words go; `write-page`: also after
 * it is closed. Throws `crisis.not-found`,
 * `crisis.closed`, `crisis.speak-not-allowed` and `crisis.spoke-elsewhere`.
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
    if (needs === 'speak-first') await lockSpeakingAlone(trx, caller.id)
    const { abilities, positions } = await loadCrisis(trx, caller, crisisId)
    const isUnled = !positions.some(
      ({ role, filled_by }) => filled_by && (role === 'leader' || role === 'communication'),
    )
    if (needs === 'speak-first' && isUnled && !abilities.includes(needs) && (await isOnlyElsewhere(trx, caller, file)))
      throw new Failure('not-allowed', 'crisis.spoke-elsewhere')
    if (!abilities.includes(needs)) throw new Failure('not-allowed', 'crisis.speak-not-allowed')
    return does(trx, file, now)
  })
}

/** They declared it, and have let words go alone in another room. */
const isOnlyElsewhere = async (trx: Trx, caller: Caller, file: CrisisRow): Promise<boolean> =>
  file.declared_by === caller.id && (await spokeElsewhere(trx, [file]))(file)
