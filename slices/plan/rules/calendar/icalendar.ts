import { isWholeDay, type LocalTime, shiftDays } from '../../../../kit/kernel/local-time.ts'
import type { Exception } from './occurrence.ts'
import { endFor } from './occurrence-end.ts'
import { type Recurrence, ruleText } from './recurrence.ts'

/** What one item says in a feed. Texts are plain; whoever makes the event has left out what the readers may not see. */
export type FeedEvent = {
  uid: string
  /** Grows with each change, so that calendars take the newest. */
  sequence: number
  changedAt: Date
  starts: LocalTime
  ends: LocalTime
  recurrence: Recurrence | null
  exceptions: Exception[]
  title: string
  place: string
  description: string
  url: string | null
  categories: string[]
  isCancelled: boolean
}

/** A whole calendar as RFC 5545 writes it, in lines of at most 75 octets that end with CRLF. */
export function calendarText({ name, events }: { name: string; events: readonly FeedEvent[] }): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Varde//Kalender//NO',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escapeText(name)}`,
    `X-WR-CALNAME:${escapeText(name)}`,
    'X-WR-TIMEZONE:Europe/Oslo',
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
    ...ZONE,
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${fold(line)}\r\n`).join('')
}

/** Rules of the European Union since 1996; no calendar program needs the time before. */
const ZONE = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/Oslo',
  'X-LIC-LOCATION:Europe/Oslo',
  'BEGIN:DAYLIGHT',
  'TZNAME:CEST',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'DTSTART:19960331T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZNAME:CET',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
]

function eventLines(event: FeedEvent): string[] {
  const { recurrence, exceptions } = event
  const out = exceptions.filter(({ starts }) => starts === null)
  const series = recurrence
    ? [`RRULE:${ruleText({ starts: event.starts, recurrence })}`, ...out.map(({ at }) => timeLine('EXDATE', at))]
    : []
  const moved = exceptions.flatMap(({ at, starts, ends }) =>
    starts === null
      ? []
      : [oneEvent(event, { starts, ends: ends ?? endFor(event, starts) }, [timeLine('RECURRENCE-ID', at)])],
  )
  return [oneEvent(event, event, series), ...moved].flat()
}

function oneEvent(event: FeedEvent, when: { starts: LocalTime; ends: LocalTime }, extra: string[]): string[] {
  const changed = utc(event.changedAt)
  const optional = [
    event.place && `LOCATION:${escapeText(event.place)}`,
    event.description && `DESCRIPTION:${escapeText(event.description)}`,
    event.url && `URL:${event.url}`,
    event.categories.length > 0 && `CATEGORIES:${event.categories.map(escapeText).join(',')}`,
  ].filter((line) => typeof line === 'string' && line !== '') as string[]
  return [
    'BEGIN:VEVENT',
    `UID:${event.uid}`,
    `DTSTAMP:${changed}`,
    `LAST-MODIFIED:${changed}`,
    `SEQUENCE:${event.sequence}`,
    timeLine('DTSTART', when.starts),
    timeLine('DTEND', endOf(when.starts, when.ends)),
    ...extra,
    `SUMMARY:${escapeText(event.title)}`,
    ...optional,
    `STATUS:${event.isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    `TRANSP:${isWholeDay(when.starts) ? 'TRANSPARENT' : 'OPAQUE'}`,
    'END:VEVENT',
  ]
}

/** The end of a day is the next one: in RFC 5545 an end is not included. */
const endOf = (starts: LocalTime, ends: LocalTime) => (isWholeDay(starts) ? shiftDays(ends, 1) : ends)

function timeLine(name: string, at: LocalTime): string {
  if (isWholeDay(at)) return `${name};VALUE=DATE:${at.replaceAll('-', '')}`
  return `${name};TZID=Europe/Oslo:${at.replaceAll(/[-:]/g, '')}00`
}

const utc = (at: Date) => at.toISOString().replaceAll(/[-:]|\.\d+/g, '')

export function escapeText(text: string): string {
  const escaped = text.replaceAll('\\', '\\\\').replaceAll(';', '\\;').replaceAll(',', '\\,')
  // Control characters have no place in a content line.
  return escaped.replaceAll(/\r\n|\r|\n/g, '\\n').replaceAll(/(?!\t)\p{Cc}/gu, '')
}

const OCTETS = 75
const encoder = new TextEncoder()

/** Continues a line that is too long on the next, after a space, and never in the middle of a letter. */
export function fold(line: string): string {
  if (line.length * 3 <= OCTETS) return line
  let folded = ''
  let room = OCTETS
  for (const letter of line) {
    const size = encoder.encode(letter).length
    if (size > room) {
      folded += '\r\n '
      room = OCTETS - 1
    }
    folded += letter
    room -= size
  }
  return folded
}
