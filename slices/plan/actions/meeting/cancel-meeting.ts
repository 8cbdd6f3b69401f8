import type { Caller } from '../../../../kit/kernel/caller.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import { PLAN_EVENTS } from '../../events.ts'
import { changeMeeting, lockLater } from '../../store/meetings.ts'
import { reasonOf } from '../reason-of.ts'
import { announceMeeting } from './announce-meeting.ts'
import { holdMeeting } from './load-meeting.ts'

/** Cancels a meeting that has not begun, and with `withLater` those after it in its series. Throws `plan.reason-needed`. */
export async function cancelMeeting(
  varde: Varde,
  caller: Caller,
  { id, reason: given, withLater }: { id: string; reason: string; withLater: boolean },
): Promise<void> {
  const reason = reasonOf(given)
  await varde.db.transaction().execute(async (trx) => {
    const meeting = await holdMeeting(trx, varde, caller, id, 'cancel')
    const later = withLater ? await lockLater(trx, meeting) : []
    for (const one of [meeting, ...later])
      await changeMeeting(trx, one.id, { state: 'cancelled', cancelled_reason: reason, updated_at: varde.now() })
    const content = { reason, count: later.length + 1 }
    await announceMeeting(trx, varde, caller, meeting, PLAN_EVENTS.meetingCancelled, content)
  })
}
