import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import type { Group } from '../rules/statement.ts'
import { timeFault } from '../rules/statement-fault.ts'
import { changeCrisis } from '../store/crises.ts'
import { inSpeakingRoom } from './in-speaking-room.ts'
import { roomTime } from './practice-time.ts'
import { settleGiven } from './settle-given.ts'
import { moveTime } from './settle-promise.ts'
import { renewOnStatus } from './stand-on-status.ts'

/**
 * Says that it will be later than promised, or that it was: the new time stands on the open page at once, or behind the own link of those `groups` who were
 * promised it alone, and what became of the old one stays on record. Throws `crisis.speak-not-allowed`, `crisis.nothing-promised` `crisis.next-past` and `crisis.next-far`.
 */
export async function movePromise(
  varde: Varde,
  caller: Caller,
  crisisId: string,
  { nextAt, reason, groups = ['public'] }: { nextAt: Date; reason: string; groups?: Group[] },
): Promise<void> {
  await inSpeakingRoom(varde, caller, crisisId, async (trx, file, now) => {
    const shows = await roomTime(trx, file, now)
    const fault = timeFault(nextAt, shows)
    if (fault) throw new Failure('invalid', `crisis.${fault}`)
    // What has reached somebody a moment ago is promised them too.
    await settleGiven(trx, file, now)
    if (!(await moveTime(trx, file, { nextAt, by: caller.id, at: now, reason, groups })))
      throw new Failure('conflict', 'crisis.nothing-promised')
    if (groups.includes('public')) await renewOnStatus(trx, file, { nextAt, by: caller.id, at: now })
    await changeCrisis(trx, crisisId)
  })
}
