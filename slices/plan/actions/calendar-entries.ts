import type { Database } from '../../../kit/db/database.ts'
import { translator } from '../../../kit/i18n/translate.ts'
import type { Caller, Language, Mode } from '../../../kit/kernel/caller.ts'
import { readerOf } from '../../../kit/kernel/confidentiality.ts'
import { oldestFirst } from '../../../kit/kernel/in-time.ts'
import { localTimeOf, momentOf, shiftDays, shiftMinutes } from '../../../kit/kernel/local-time.ts'
import type { CalendarEntry } from '../rules/calendar/calendar-view.ts'
import { maySeeTitle } from '../rules/calendar/dispatch-title.ts'
import { mayChangeItem, maySeeItem } from '../rules/calendar/item.ts'
import { occurrencesBetween } from '../rules/calendar/occurrence.ts'
import { mayReadMeeting } from '../rules/meeting/meeting.ts'
import { dispatchesBetween, type ItemRow, itemsBetween, type PlannedRow } from '../store/calendar-items.ts'
import { type MeetingRow, meetingsBetween } from '../store/meetings.ts'
import { standingOfMeeting } from './meeting/load-meeting.ts'

/** A dispatch takes no time of its own; on the page it needs some. */
const DISPATCH_MINUTES = 30

/** Everything that happens on the days from `from` to `to` (both included), by the clock, with what this caller can do. */
export async function calendarEntries(
  db: Database,
  mode: Mode,
  caller: Caller,
  { from, to }: { from: string; to: string },
): Promise<{ seen: CalendarEntry[]; all: CalendarEntry[] }> {
  const [items, dispatches, meetings] = await Promise.all([
    itemsBetween(db, mode, from, to),
    dispatchesBetween(db, mode, [momentOf(from), momentOf(shiftDays(to, 1))], readerOf(caller)),
    meetingsBetween(db, mode, from, to),
  ])
  const found = [
    ...items.flatMap((row) => entriesOfItem(row, caller, from, to)),
    ...dispatches.flatMap((row) => (row.starts_at ? [entryOfDispatch(titled(row, caller), row.starts_at)] : [])),
    ...meetings.map(entryOfMeeting),
  ]
  const all = oldestFirst(
    found,
    ({ starts }) => starts,
    ({ id }) => id,
  )
  const hidden = new Set([
    ...items.filter((row) => !maySeeItem(caller, standingOf(row))).map((row) => row.id),
    ...meetings.filter((row) => !mayReadMeeting(caller, standingOfMeeting(row))).map((row) => row.id),
  ])
  return { all, seen: all.filter((entry) => !hidden.has(entry.sourceId)) }
}

export const standingOf = (row: ItemRow) => ({
  unitId: row.unit_id,
  ownerId: row.owner_id,
  isPrivate: row.is_private,
})

function entriesOfItem(row: ItemRow, caller: Caller, from: string, to: string): CalendarEntry[] {
  const mayChange = mayChangeItem(caller, standingOf(row))
  return occurrencesBetween(row, from, to).map(({ at, starts, ends, isMoved }) => ({
    id: `${row.id}@${at}`,
    source: 'item',
    sourceId: row.id,
    at,
    kind: row.kind,
    title: row.title,
    starts,
    ends,
    unitId: row.unit_id,
    ownerId: row.owner_id,
    audienceKeys: row.audience_keys,
    channelKey: row.channel_key,
    initiativeId: row.initiative_id,
    place: row.place,
    isPrivate: row.is_private,
    isSeries: row.recurrence !== null,
    isMoved,
    revision: row.revision,
    mayChange,
  }))
}

/** The dispatch with its title where this reader may know it, else with what it is. */
export const titled = (row: PlannedRow, reader: Caller, language: Language = reader.language): PlannedRow =>
  maySeeTitle(reader, {
    unitId: row.unit_id,
    ownerId: row.created_by,
    isOut: row.is_out,
    isPublic: row.is_public,
  })
    ? row
    : { ...row, title: translator(language)('plan:calendar.kind.dispatch'), initiative_id: null }

export function entryOfDispatch(row: PlannedRow, startsAt: Date): CalendarEntry {
  const starts = localTimeOf(startsAt)
  return {
    id: row.id,
    source: 'dispatch',
    sourceId: row.id,
    at: starts,
    kind: 'dispatch',
    title: row.title,
    starts,
    ends: shiftMinutes(starts, DISPATCH_MINUTES),
    unitId: row.unit_id,
    ownerId: row.created_by,
    audienceKeys: row.audience_keys,
    channelKey: null,
    initiativeId: row.initiative_id,
    place: '',
    isPrivate: false,
    isSeries: false,
    isMoved: false,
    revision: 0,
    mayChange: false,
  }
}

/** Meetings are changed on their own page. */
function entryOfMeeting(row: MeetingRow): CalendarEntry {
  const { id, title, starts, ends, place } = row
  return {
    ...{ id, title, starts, ends, place, sourceId: id, at: starts },
    source: 'meeting',
    kind: 'meeting',
    unitId: row.unit_id,
    ownerId: row.chair_id,
    audienceKeys: [],
    channelKey: null,
    initiativeId: null,
    isPrivate: false,
    isSeries: row.series_id !== null,
    isMoved: false,
    revision: 0,
    mayChange: false,
  }
}
