import type { Caller } from '../../../../kit/kernel/caller.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import { PLAN_EVENTS } from '../../events.ts'
import { changeMeeting, insertMinutes, minutesOf } from '../../store/meetings.ts'
import { agendaDue } from './agenda-due.ts'
import { announceMeeting } from './announce-meeting.ts'
import { fingerprintOf, frozenMinutes } from './frozen-minutes.ts'
import { holdMeeting } from './load-meeting.ts'

/** Closes the meeting: its minutes become a version that nobody can change, with a fingerprint in the log. */
export async function closeMeeting(varde: Varde, caller: Caller, id: string): Promise<{ version: number }> {
  return varde.db.transaction().execute(async (trx) => {
    const meeting = await holdMeeting(trx, varde, caller, id, 'close')
    const content = await frozenMinutes(trx, meeting, await agendaDue({ ...varde, db: trx }, caller, meeting))
    const fingerprint = fingerprintOf(content)
    const version = (await minutesOf(trx, [id])).length + 1
    const now = varde.now()
    await insertMinutes(trx, {
      meeting_id: id,
      version,
      content: JSON.stringify(content),
      fingerprint,
      reason: version > 1 ? meeting.reopened_reason : null,
      frozen_by: caller.id,
      frozen_at: now,
    })
    await changeMeeting(trx, id, { state: 'closed', reopened_reason: null, updated_at: now })
    const counts = {
      decisions: content.items.reduce((sum, item) => sum + item.decisions.length, 0),
      followUps: content.items.reduce((sum, item) => sum + item.followUps.length, 0),
    }
    await announceMeeting(trx, varde, caller, meeting, PLAN_EVENTS.meetingClosed, { version, fingerprint, ...counts })
    return { version }
  })
}
