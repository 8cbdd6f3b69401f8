import type { Caller } from '../../../../kit/kernel/caller.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import { personNames, unitNames } from '../../../organisation/index.ts'
import { type FollowUpLine, mayMarkFollowUp, mayReadFollowUp } from '../../rules/meeting/follow-up.ts'
import { mayReadMeeting } from '../../rules/meeting/meeting.ts'
import { allFollowUps, type FollowUpRow, lastMarks } from '../../store/follow-ups.ts'
import { allInitiatives } from '../../store/initiatives.ts'
import { allMeetings } from '../../store/meetings.ts'
import { readableBy } from '../readable-by.ts'
import { standingOfMeeting } from './load-meeting.ts'
import { standingOfFollowUp } from './mark-follow-up.ts'

/** Every follow-up that the caller may read, the first due first. */
export async function listFollowUps(varde: Varde, caller: Caller): Promise<FollowUpLine[]> {
  const rows = await allFollowUps(varde.db, varde.mode)
  return followUpLines(
    varde,
    caller,
    rows.filter((row) => mayReadFollowUp(caller, standingOfFollowUp(row))),
  )
}

/** These rows as they are read. A meeting or initiative that the caller may not read is not named. */
export async function followUpLines(varde: Varde, caller: Caller, rows: FollowUpRow[]): Promise<FollowUpLine[]> {
  if (rows.length === 0) return []
  const { db, mode } = varde
  const marks = await lastMarks(
    db,
    rows.map(({ id }) => id),
  )
  const [people, units, meetings, readable] = await Promise.all([
    personNames(db, [...rows.map((row) => row.owner_id), ...[...marks.values()].map(({ by }) => by)]),
    unitNames(
      db,
      rows.map((row) => row.unit_id),
    ),
    allMeetings(db, mode),
    readableBy(varde, caller, rows.some((row) => row.initiative_id) ? await allInitiatives(db) : []),
  ])
  const open = meetings.filter((one) => mayReadMeeting(caller, standingOfMeeting(one)))
  const meetingOf = new Map(open.map(({ id, title }) => [id, { id, title }]))
  const initiativeOf = new Map(readable.map(({ initiative: { id, title } }) => [id, { id, title }]))
  return rows.map((row) => {
    const mark = marks.get(row.id)
    return {
      id: row.id,
      text: row.text,
      owner: { id: row.owner_id, name: people.get(row.owner_id) ?? null },
      unit: { id: row.unit_id, name: units.get(row.unit_id) ?? null },
      dueOn: row.due_on,
      state: row.state,
      meeting: row.meeting_id ? (meetingOf.get(row.meeting_id) ?? null) : null,
      initiative: row.initiative_id ? (initiativeOf.get(row.initiative_id) ?? null) : null,
      note: mark?.note ?? '',
      noteBy: mark ? (people.get(mark.by) ?? null) : null,
      noteAt: mark?.at.toISOString() ?? null,
      mayMark: mayMarkFollowUp(caller, standingOfFollowUp(row)),
    }
  })
}
