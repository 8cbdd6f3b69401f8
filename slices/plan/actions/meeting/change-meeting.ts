import type { Caller } from '../../../../kit/kernel/caller.ts'
import { Failure } from '../../../../kit/kernel/failure.ts'
import { daysBetween, minutesBetween, shiftDays, shiftMinutes } from '../../../../kit/kernel/local-time.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import { PLAN_EVENTS } from '../../events.ts'
import { mayWrite } from '../../rules/ability.ts'
import type { MeetingInput } from '../../rules/meeting/meeting.ts'
import { changeMeeting as change, lockLater } from '../../store/meetings.ts'
import { refuseIntoPast } from '../refuse-into-past.ts'
import { announceMeeting } from './announce-meeting.ts'
import { holdMeeting } from './load-meeting.ts'
import { checkMeeting, columnsOfMeeting } from './plan-meeting.ts'

/**
 * Changes a meeting; with `withLater` the later ones of its series that are still only planned follow along, and are moved by as
 * many days and to the same clock. `stamp` is the one it builds on. Throws `plan.meeting-changed-meanwhile`, `plan.item-moved-past` and what `checkMeeting` throws.
 */
export async function changeMeeting(
  varde: Varde,
  caller: Caller,
  { id, stamp, meeting, withLater }: { id: string; stamp: number; meeting: MeetingInput; withLater: boolean },
): Promise<void> {
  await checkMeeting(varde.db, meeting)
  await varde.db.transaction().execute(async (trx) => {
    const before = await holdMeeting(trx, varde, caller, id, 'change')
    if (before.stamp !== stamp) throw new Failure('conflict', 'plan.meeting-changed-meanwhile')
    if (meeting.unitId !== before.unit_id && !mayWrite(caller, meeting.unitId))
      throw new Failure('not-allowed', 'plan.meeting-not-allowed')
    const now = varde.now()
    refuseIntoPast(before, meeting, now)
    const columns = columnsOfMeeting(meeting)
    const later = withLater ? await lockLater(trx, before) : []
    await change(trx, id, { ...columns, updated_at: now })
    const days = daysBetween(before.starts, meeting.starts)
    const length = minutesBetween(meeting.starts, meeting.ends)
    for (const one of later) {
      const starts = `${shiftDays(one.starts, days).slice(0, 10)}T${meeting.starts.slice(11)}`
      await change(trx, one.id, { ...columns, starts, ends: shiftMinutes(starts, length), updated_at: now })
    }
    const content = { starts: meeting.starts, count: later.length + 1 }
    await announceMeeting(trx, varde, caller, before, PLAN_EVENTS.meetingChanged, content)
  })
}
