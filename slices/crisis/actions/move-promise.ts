import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { timeFault } from '../rules/statement-fault.ts'
import { changeCrisis } from '../store/crises.ts'
import { inSpeakingRoom } from './in-speaking-room.ts'
import { roomTime } from './practice-time.ts'
import { moveTime } from './settle-promise.ts'
import { renewOnStatus } from './stand-on-status.ts'

/**
 * Says to everybody that it will be later than promised, or that it was: the new time stands on the open page at once, and what
 * became of the old one stays on record. Throws `crisis.speak-not-allowed`, `crisis.nothing-promised` `crisis.next-past` and `crisis.next-far`.
 */
export async function movePromise(
  varde: Varde,
  caller: Caller,
  crisisId: string,
  { nextAt, reason }: { nextAt: Date; reason: string },
): Promise<void> {
  await inSpeakingRoom(varde, caller, crisisId, async (trx, file, now) => {
    const shows = await roomTime(trx, file, now)
    const fault = timeFault(nextAt, shows)
    if (fault) throw new Failure('invalid', `crisis.${fault}`)
    if (!(await moveTime(trx, file, { nextAt, by: caller.id, at: now, reason })))
      throw new Failure('conflict', 'crisis.nothing-promised')
    await renewOnStatus(trx, file, { nextAt, by: caller.id, at: now })
    await changeCrisis(trx, crisisId)
  })
}
