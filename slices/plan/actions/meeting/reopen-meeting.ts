import type { Caller } from '../../../../kit/kernel/caller.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import { PLAN_EVENTS } from '../../events.ts'
import { changeMeeting } from '../../store/meetings.ts'
import { reasonOf } from '../reason-of.ts'
import { announceMeeting } from './announce-meeting.ts'
import { holdMeeting } from './load-meeting.ts'

/** Opens a closed meeting to correct its minutes. What was closed stays as it was; closing again makes the next version. */
export async function reopenMeeting(
  varde: Varde,
  caller: Caller,
  { id, reason: given }: { id: string; reason: string },
): Promise<void> {
  const reason = reasonOf(given)
  await varde.db.transaction().execute(async (trx) => {
    const meeting = await holdMeeting(trx, varde, caller, id, 'reopen')
    await changeMeeting(trx, id, { state: 'open', reopened_reason: reason, updated_at: varde.now() })
    await announceMeeting(trx, varde, caller, meeting, PLAN_EVENTS.meetingReopened, { reason })
  })
}
