import type { Database } from '../../../../kit/db/database.ts'
import type { Caller, Mode } from '../../../../kit/kernel/caller.ts'
import type { FeedEvent } from '../../rules/calendar/icalendar.ts'
import { mayReadMeeting } from '../../rules/meeting/meeting.ts'
import { type FollowUpRow, openFollowUpsOf } from '../../store/follow-ups.ts'
import { type MeetingRow, meetingsSince } from '../../store/meetings.ts'
import { standingOfMeeting } from './load-meeting.ts'

export type MeetingFeed = {
  /** Whose address it is: it never says more than this person may read. */
  person: Caller
  /** Null: the person's own meetings and follow-ups; else the meetings of these units, and nobody's follow-ups. */
  unitIds: ReadonlySet<string> | null
  since: string
  cancelledSince: Date
  host: string
  base: string
  words: { meeting: string; followUp: (text: string) => string }
}

/** Meetings and follow-ups as a calendar program takes them. Each meeting of a series is an event of its own, as it is in the plan. */
export async function meetingEvents(db: Database, mode: Mode, feed: MeetingFeed): Promise<FeedEvent[]> {
  const { person, unitIds, since, cancelledSince } = feed
  const rows = await meetingsSince(db, mode, since, cancelledSince)
  const isMine = ({ chair_id, participant_ids }: MeetingRow) => [chair_id, ...participant_ids].includes(person.id)
  const meetings = rows
    .filter((row) => (unitIds ? unitIds.has(row.unit_id) : isMine(row)))
    .filter((row) => mayReadMeeting(person, standingOfMeeting(row)))
  const followUps = unitIds ? [] : await openFollowUpsOf(db, mode, person.id)
  return [...meetings.map((row) => eventOfMeeting(row, feed)), ...followUps.map((row) => eventOfFollowUp(row, feed))]
}

const ONE_TIME = { recurrence: null, exceptions: [], description: '' }

function eventOfMeeting(row: MeetingRow, { host, base, words }: MeetingFeed): FeedEvent {
  const { id, title, place, starts, ends, stamp } = row
  return {
    ...{ ...ONE_TIME, title, place, starts, ends },
    uid: `${id}@${host}`,
    sequence: stamp,
    changedAt: row.updated_at,
    url: `${base}/plan/moter/${id}`,
    categories: [words.meeting],
    isCancelled: row.state === 'cancelled',
  }
}

/** The whole day it is due. One that is done or given to somebody else is no longer there. */
function eventOfFollowUp(row: FollowUpRow, { host, base, words }: MeetingFeed): FeedEvent {
  return {
    ...ONE_TIME,
    uid: `${row.id}@${host}`,
    sequence: Math.floor((row.updated_at.getTime() - row.made_at.getTime()) / 1000),
    changedAt: row.updated_at,
    starts: row.due_on,
    ends: row.due_on,
    title: words.followUp(row.text),
    place: '',
    url: row.meeting_id ? `${base}/plan/moter/${row.meeting_id}` : `${base}/plan/moter`,
    categories: [words.meeting],
    isCancelled: false,
  }
}
