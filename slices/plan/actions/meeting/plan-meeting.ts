import type { Database } from '../../../../kit/db/database.ts'
import type { Caller } from '../../../../kit/kernel/caller.ts'
import { Failure } from '../../../../kit/kernel/failure.ts'
import { newId } from '../../../../kit/kernel/id.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import { personNames } from '../../../organisation/index.ts'
import { PLAN_EVENTS } from '../../events.ts'
import { mayWrite } from '../../rules/ability.ts'
import { type MeetingInput, meetingFault } from '../../rules/meeting/meeting.ts'
import { type MeetingSeries, meetingTimes } from '../../rules/meeting/series.ts'
import { insertMeetings } from '../../store/meetings.ts'
import { announceMeeting } from './announce-meeting.ts'

/**
 * Plans a meeting, or a whole series of them: each is a meeting of its own from then on. Returns the first one. Throws
 * `plan.meeting-not-allowed` for a unit the caller does not write for, and what `checkMeeting` throws.
 */
export async function planMeeting(
  varde: Varde,
  caller: Caller,
  { meeting, series }: { meeting: MeetingInput; series: MeetingSeries | null },
): Promise<{ id: string; count: number }> {
  if (!mayWrite(caller, meeting.unitId)) throw new Failure('not-allowed', 'plan.meeting-not-allowed')
  await checkMeeting(varde.db, meeting)
  const now = varde.now()
  const seriesId = series && newId('mse')
  const rows = meetingTimes(meeting, series).map((times) => ({
    id: newId('mtg'),
    mode: varde.mode,
    series_id: seriesId,
    ...columnsOfMeeting({ ...meeting, ...times }),
    state: 'planned' as const,
    stamp: 1,
    cancelled_reason: null,
    reopened_reason: null,
    present_ids: [],
    created_by: caller.id,
    created_at: now,
    updated_at: now,
    others_present: '',
  }))
  const [first] = rows
  await varde.db.transaction().execute(async (trx) => {
    await insertMeetings(trx, rows)
    const content = { kind: meeting.kind, starts: meeting.starts, count: rows.length }
    await announceMeeting(trx, varde, caller, first!, PLAN_EVENTS.meetingPlanned, content)
  })
  return { id: first!.id, count: rows.length }
}

/** Throws `plan.meeting-<fault>` of `meetingFault`, and `plan.meeting-no-such-person` for one who has left. */
export async function checkMeeting(db: Database, meeting: MeetingInput): Promise<void> {
  const fault = meetingFault(meeting)
  if (fault) throw new Failure('invalid', `plan.meeting-${fault}`)
  const asked = [...new Set([meeting.chairId, ...meeting.participantIds])]
  const known = await personNames(db, asked)
  if (known.size < asked.length) throw new Failure('not-found', 'plan.meeting-no-such-person')
}

/** Columns of what a person writes. The chair is never among the participants: they are asked to come anyway. */
export const columnsOfMeeting = (meeting: MeetingInput) => ({
  kind: meeting.kind,
  title: meeting.title.trim(),
  unit_id: meeting.unitId,
  chair_id: meeting.chairId,
  participant_ids: [...new Set(meeting.participantIds)].filter((id) => id !== meeting.chairId),
  place: meeting.place.trim(),
  starts: meeting.starts,
  ends: meeting.ends,
})
