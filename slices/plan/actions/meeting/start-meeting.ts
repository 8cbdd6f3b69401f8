import type { Caller } from '../../../../kit/kernel/caller.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import { PLAN_EVENTS } from '../../events.ts'
import { changeMeeting } from '../../store/meetings.ts'
import { announceMeeting } from './announce-meeting.ts'
import { holdMeeting } from './load-meeting.ts'
import { fixAgenda } from './write-agenda.ts'

/** Begins the meeting: the agenda is what it is now, and minutes can be written. Those who were asked count as present until changed. */
export async function startMeeting(varde: Varde, caller: Caller, id: string): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    const meeting = await holdMeeting(trx, varde, caller, id, 'start')
    const items = await fixAgenda(trx, varde, caller, meeting)
    const present_ids = [meeting.chair_id, ...meeting.participant_ids]
    await changeMeeting(trx, id, { state: 'open', present_ids, updated_at: varde.now() })
    await announceMeeting(trx, varde, caller, meeting, PLAN_EVENTS.meetingStarted, { items: items.length })
  })
}
