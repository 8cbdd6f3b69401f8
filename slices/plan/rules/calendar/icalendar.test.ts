import fc from 'fast-check'
import ICAL from 'ical.js'
import nodeIcal, { type VEvent } from 'node-ical'
import { expect, test } from 'vitest'
import { momentOf } from '../../../../kit/kernel/local-time.ts'
import { calendarText, escapeText, type FeedEvent, fold } from './icalendar.ts'
import { occurrencesBetween } from './occurrence.ts'
import type { Recurrence } from './recurrence.ts'

const weekly: Recurrence = {
  freq: 'weekly',
  interval: 1,
  weekdays: ['MO'],
  nth: null,
  until: '2026-04-20',
  count: null,
}
const event = (over: Partial<FeedEvent> = {}): FeedEvent => ({
  uid: 'cal_1@varde.example',
  sequence: 3,
  changedAt: new Date('2026-03-01T12:00:00Z'),
  starts: '2026-03-02T09:00',
  ends: '2026-03-02T10:00',
  recurrence: null,
  exceptions: [],
  title: 'Nyhetsbrev; det nye, og «mer» \\ på Åsgårdstrand',
  place: 'Møterom 1, Oslo',
  description: 'Første linje\nAndre linje',
  url: 'https://varde.example/plan/kalender',
  categories: ['Budskap'],
  isCancelled: false,
  ...over,
})
const text = (...events: FeedEvent[]) => calendarText({ name: 'Halden fengsel', events })
const series = event({
  recurrence: weekly,
  exceptions: [
    { at: '2026-03-16T09:00', starts: null, ends: null },
    { at: '2026-03-30T09:00', starts: '2026-03-31T13:30', ends: '2026-03-31T14:00' },
  ],
})

/** Every time that ical.js finds of a feed, as moments. */
function readBack(feed: string, until: string): string[] {
  const calendar = new ICAL.Component(ICAL.parse(feed))
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone)
  const parts = calendar.getAllSubcomponents('vevent')
  const main = new ICAL.Event(parts.find((part) => !part.hasProperty('recurrence-id'))!, {
    exceptions: parts.filter((part) => part.hasProperty('recurrence-id')),
  })
  const found: string[] = []
  const iterator = main.iterator()
  for (let next = iterator.next(); next && next.toString() < until; next = iterator.next())
    found.push(main.getOccurrenceDetails(next).startDate.toJSDate().toISOString())
  return found.toSorted()
}

test('when ical.js reads a series over the change of the clock, it finds exactly the times that we show', () => {
  const ours = occurrencesBetween(series, '2026-01-01', '2026-12-31').map(({ starts }) =>
    momentOf(starts).toISOString(),
  )
  expect(readBack(text(series), '2027')).toEqual(ours)
  expect(ours).toHaveLength(7)
  expect(ours[0]).toBe('2026-03-02T08:00:00.000Z')
  expect(ours.at(-1)).toBe('2026-04-20T07:00:00.000Z')
})

test('when node-ical reads the feed, the texts, the zone, the holes and the moved time are there', () => {
  const read = nodeIcal.sync.parseICS(text(series, event({ uid: 'cal_2', starts: '2026-05-01', ends: '2026-05-03' })))
  const one = read['cal_1@varde.example'] as VEvent
  expect(one).toMatchObject({
    summary: series.title,
    location: series.place,
    description: series.description,
    sequence: 3,
  })
  expect(one.start.toISOString()).toBe('2026-03-02T08:00:00.000Z')
  expect(Object.keys(one.exdate ?? {}).some((day) => day.startsWith('2026-03-16'))).toBe(true)
  const moved = Object.values(one.recurrences ?? {}) as VEvent[]
  expect(moved[0]!.start.toISOString()).toBe('2026-03-31T11:30:00.000Z')
  const camp = read.cal_2 as VEvent
  expect(camp.datetype).toBe('date')
  expect((camp.end!.getTime() - camp.start.getTime()) / 86_400_000).toBe(3)
})

test('when something is cancelled, the feed says so instead of keeping quiet', () => {
  expect(text(event({ isCancelled: true }))).toContain('STATUS:CANCELLED')
})

test('when a line is folded, no piece is longer than 75 octets, no letter is split, and it unfolds to what it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (written) => {
      const line = `SUMMARY:${escapeText(written)}`
      const pieces = fold(line).split('\r\n')
      for (const piece of pieces) expect(new TextEncoder().encode(piece).length).toBeLessThanOrEqual(75)
      expect(pieces.map((piece, place) => (place === 0 ? piece : piece.slice(1))).join('')).toBe(line)
    }),
  )
})

test('when any text is a title, it comes back as it was and opens no line of its own', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 }), (title) => {
      const calendar = new ICAL.Component(ICAL.parse(text(event({ title: `x${title}` }))))
      const read = calendar.getFirstSubcomponent('vevent')!.getFirstPropertyValue('summary')
      const kept = `x${title}`.replaceAll(/\r\n|\r/g, '\n').replaceAll(/(?![\n\t])\p{Cc}/gu, '')
      expect(read).toBe(kept)
    }),
  )
})
