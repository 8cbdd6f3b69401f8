import fc from 'fast-check'
import { expect, test } from 'vitest'
import { translator } from '../../../kit/i18n/translate.ts'
import { headline, hourAfter, lead, type Sentence } from './headline.ts'
import { byClock, isLeftWrong, isOpenCrisis, sectionsOf, type TodayItem } from './today.ts'

const NOW = new Date('2026-03-10T09:52:00Z')
const item = (id: string, change: Partial<TodayItem> = {}): TodayItem => ({
  id,
  kind: 'approval',
  title: 'Ny besøksordning',
  params: {},
  at: '2026-03-10T10:00:00Z',
  isDeadline: true,
  isHolding: false,
  target: { page: 'approve', id },
  ...change,
})
const said = ({ code, params }: Sentence, language = 'nb') => {
  const t = translator(language)
  return t(`overview:${code}`, {
    ...params,
    number: t(`overview:number.${params.count}`),
    small: t(`overview:small.${params.count}`),
  })
}
const three = [item('a'), item('b', { at: '2026-03-10T10:15:00Z' }), item('c', { at: '2026-03-10T10:30:00Z' })]

test('when three deadlines come before noon, the headline says so in every language', () => {
  const sentence = headline(three, 1, NOW)
  expect(said(sentence)).toBe('Tre ting haster før kl. 12')
  expect(said(sentence, 'nn')).toBe('Tre ting hastar før kl. 12')
  expect(said(sentence, 'en')).toBe('Three things are urgent before 12:00')
})

test('when a room owes some alone more, the headline says to whom in every language', () => {
  const owes = (is: 'promised' | 'broken') =>
    headline([item('a', { kind: 'crisis', title: 'Brann', params: { said: is, to: 'ansatte' } })], 0, NOW)
  expect(said(owes('promised'))).toBe('Brann: neste melding til ansatte er lovet kl. 11.00')
  expect(said(owes('broken'))).toBe('Brann: meldingen vi lovet ansatte kl. 11.00, er ikke kommet')
  expect(said(owes('promised'), 'nn')).toBe('Brann: neste melding til ansatte er lova kl. 11.00')
  expect(said(owes('broken'), 'en')).toBe('Brann: the statement we promised ansatte at 11:00 has not come')
})

test('when a room has broken more than one promise, or the public waits for another, the headline says the rest too', () => {
  const broken = (params: Record<string, string>) =>
    headline([item('a', { kind: 'crisis', title: 'Brann', params: { said: 'broken', ...params } })], 0, NOW)
  const beside = 'heller ikke den til ansatte kl. 10.59'
  expect(said(broken({ beside }))).toBe(`Brann: meldingen vi lovet kl. 11.00, er ikke kommet, ${beside}`)
  expect(said(broken({ to: 'ansatte', beside: 'og neste melding til alle er lova kl. 12.00' }), 'nn')).toBe(
    'Brann: meldinga vi lova ansatte kl. 11.00, er ikkje komen, og neste melding til alle er lova kl. 12.00',
  )
})

test('when the Norwegian of a message has its yes and languages wait, the lead names them and says whether it is out', () => {
  const asks = (norwegian: string, language: string) => {
    const params = { room: 'Brann', unit: 'Vik', count: 2, languages: 'arabisk og polsk', norwegian }
    return said(lead([item('a', { kind: 'crisis-approval', title: 'Bygget er tomt', params })], NOW)[0]!, language)
  }
  expect(asks('out', 'nb')).toBe(
    'Brann: «Bygget er tomt» er ute på norsk, og venter på at du godkjenner den på arabisk og polsk.',
  )
  expect(asks('approved', 'nn')).toBe(
    'Brann: «Bygget er tomt» er godkjend på norsk, og ventar på at du godkjenner ho på arabisk og polsk.',
  )
})

test('when one thing waits that has no deadline and holds nobody up, nothing is called urgent', () => {
  const sentence = headline([item('a', { isDeadline: false })], 0, NOW)
  expect(said(sentence)).toBe('Én ting venter, ingenting haster')
})

test('when a running dispatch stands still, the headline says now and not an hour', () => {
  expect(said(headline([item('a', { isDeadline: false, isHolding: true })], 1, NOW))).toBe('Én ting haster nå')
})

test('when a deadline has passed, the headline does not name an hour that is over', () => {
  expect(said(headline([item('a', { at: '2026-03-10T09:30:00Z' })], 0, NOW))).toBe('Én ting er over fristen')
})

test('when nothing waits, the headline says so, and tells of what runs', () => {
  expect(said(headline([], 0, NOW))).toBe('Ingenting venter på deg')
  expect(said(headline([], 1, NOW))).toBe('Ingenting venter, utsendingen går')
})

test('when the day holds more than the urgent things, the lead counts the rest', () => {
  const items = [...three, item('d', { isDeadline: false }), item('e', { isDeadline: false })]
  expect(
    lead(items, NOW)
      .map((sentence) => said(sentence))
      .join(' '),
  ).toBe('«Ny besøksordning» venter på at du godkjenner. Utenom det venter to ting til.')
})

test('when a deadline is on the hour it is that hour, and after it the next, by the clock of Norway', () => {
  expect(hourAfter(new Date('2026-03-10T11:00:00Z'))).toBe(12)
  expect(hourAfter(new Date('2026-07-10T09:30:00Z'))).toBe(12)
  expect(hourAfter(new Date('2026-03-10T22:30:00Z'))).toBe(24)
})

test('when things are over their day, the headline says so and not that nothing is urgent, and the lead counts the rest', () => {
  const over = item('o', { kind: 'target', isDeadline: false, at: '2026-03-01T12:00:00Z', title: 'Kjennskap' })
  const items = [over, item('d', { isDeadline: false })]
  expect(said(headline(items, 0, NOW))).toBe('Én ting er over fristen')
  expect(
    lead(items, NOW)
      .map((sentence) => said(sentence))
      .join(' '),
  ).toBe('«Kjennskap» skal måles. Utenom det venter én ting til.')
})

test('when a crisis is open, the headline says what it asks for, however far off its clock is', () => {
  const at = '2026-03-10T20:00:00Z'
  const crisis = item('k', { kind: 'crisis', title: 'Brann ved Halden fengsel', at, params: { said: 'promised' } })
  const first = (change: Partial<TodayItem>) => said(headline([{ ...crisis, ...change }, ...three], 1, NOW))
  expect(first({})).toBe('Brann ved Halden fengsel: neste melding er lovet kl. 21.00')
  expect(first({ params: { said: 'silent' } })).toBe('Brann ved Halden fengsel: ingenting er sagt ennå')
  expect(first({ params: { said: 'broken' } })).toContain('er ikke kommet')
  expect(first({ kind: 'crisis-call' })).toBe('Brann ved Halden fengsel: kommer du?')
  const wrong = { kind: 'crisis-wrong' as const, params: { said: 'promised', number: 3 } }
  expect(first(wrong)).toBe('Brann ved Halden fengsel: melding 3 må rettes')
  const closed = { ...crisis, ...wrong, kind: 'crisis-wrong-closed' as const, isDeadline: false }
  const after = (items: TodayItem[]) => said(headline(items, 0, NOW))
  expect(after([closed, ...three])).toBe('Brann ved Halden fengsel er avsluttet, men melding 3 må rettes')
  expect(after([closed, { ...closed, id: 'l' }])).toBe('To avsluttede hendelser har meldinger som må rettes')
  // What stands wrong is named before another room's promise, wherever it is of; the lead tells that there are several.
  const rooms = [crisis, { ...crisis, ...wrong, id: 'l', title: 'Rømning ved Vik fengsel', at: '2026-03-10T23:00:00Z' }]
  expect(after(rooms)).toBe('Rømning ved Vik fengsel: melding 3 må rettes')
  expect(lead(rooms, NOW).map((one) => said(one))).toContain('To rom er åpne.')
  // What goes on comes before what a closed room left.
  expect(after([{ ...closed, id: 'l', title: 'Rømning' }, crisis])).toBe(
    'Brann ved Halden fengsel: neste melding er lovet kl. 21.00',
  )
  const stop = { ...crisis, id: 's', kind: 'crisis-stop' as const, params: { number: 1 }, isDeadline: false }
  expect(after([stop, crisis])).toContain('neste melding er lovet kl. 21.00')
  expect(after([stop])).toBe('Én ting haster nå')
  expect(said(lead(byClock([crisis, stop]), NOW)[0]!)).toContain('stopp')
  const waits = { params: { ...wrong.params, several: 1 } }
  expect(first({ ...waits, kind: 'crisis-wrong-waits' })).toContain('melding 3 er feil, og rettelsen venter')
  expect(after([{ ...closed, ...waits, kind: 'crisis-wrong-closed-waits' }])).toBe(
    'Brann ved Halden fengsel er avsluttet, men melding 3 er feil, og rettelsen venter',
  )
  const two = { params: { ...wrong.params, several: 2 } }
  expect(first({ ...two, kind: 'crisis-wrong' })).toBe('Brann ved Halden fengsel: to meldinger må rettes')
  for (const kind of ['crisis-wrong-waits', 'crisis-wrong-closed', 'crisis-wrong-closed-waits'] as const)
    expect(after([{ ...closed, ...two, kind }])).toMatch(/to meldinger (er feil, og rettelsene venter|må rettes)$/)
  // What was taken back already is not taken back once more, so nobody is told to.
  for (const kind of ['crisis-wrong', 'crisis-wrong-closed'] as const) {
    const [opening] = lead([{ ...closed, kind }, ...three], NOW)
    expect(said(opening!)).toContain('Rett dem')
    expect(said(opening!)).not.toContain('trekk')
  }
  expect(said(headline([crisis, { ...crisis, id: 'l' }], 0, NOW))).toBe('To kriser pågår')
  expect(
    lead(byClock([crisis, ...three]), NOW)
      .map((one) => said(one))
      .join(' '),
  ).toBe('Rommet er åpent. Utenom det venter tre ting til.')
})

test('when a closed room waits at its stop while another is open, each clause names its own room, and what is urgent is counted', () => {
  const at = '2026-03-10T18:55:00Z'
  const open = item('k', { kind: 'crisis', title: 'Brann ved Halden fengsel', at, params: { said: 'promised' } })
  const stop = item('s', { kind: 'crisis-stop', title: 'Dødsfall ved Vik fengsel', params: { number: 1 } })
  const items = byClock([open, stop, ...three])
  expect(said(headline(items, 0, NOW))).toBe('Brann ved Halden fengsel: neste melding er lovet kl. 19.55')
  const leads = (language: string) => lead(items, NOW).map((one) => said(one, language))
  expect(leads('nb')).toEqual([
    'Dødsfall ved Vik fengsel: godkjente ord venter på at du opphever stoppet.',
    'Utenom det venter tre ting til.',
  ])
  expect(leads('en')[0]).toBe('Dødsfall ved Vik fengsel: approved words wait for you to lift the stop.')
})

const RISING = ['crisis', 'crisis-wrong', 'crisis-wrong-waits', 'crisis-call'] as const
const ROOM_KINDS = [...RISING, 'crisis-wrong-closed', 'crisis-wrong-closed-waits'] as const
/** Rooms, each with its line, and perhaps one that waits at its stop or for a yes; and what else the day holds. */
const aDay = fc
  .record({
    rooms: fc.array(
      fc.record({
        kind: fc.constantFrom(...ROOM_KINDS),
        said: fc.constantFrom('promised', 'broken', 'said', 'silent'),
        hasLine: fc.boolean(),
        isAtStop: fc.boolean(),
        isAsked: fc.boolean(),
        isGiven: fc.boolean(),
        several: fc.integer({ min: 1, max: 3 }),
      }),
      { maxLength: 4 },
    ),
    rest: fc.array(
      fc.record({
        kind: fc.constantFrom('approval', 'target', 'idea', 'unit-task', 'inquiry'),
        hours: fc.integer({ min: -60, max: 200 }),
        isDeadline: fc.boolean(),
        isHolding: fc.boolean(),
      }),
      { maxLength: 8 },
    ),
  })
  .map(({ rooms, rest }) => [
    ...rooms.flatMap(({ kind, said, hasLine, isAtStop, isAsked, isGiven, several }, at) => {
      const line = { title: `Rom ${at}`, at: '2026-03-10T12:00:00Z', isDeadline: false }
      return [
        ...(hasLine ? [item(`r${at}`, { ...line, kind, params: { said, number: 3, several } })] : []),
        ...(isGiven
          ? [item(`g${at}`, { ...line, kind: 'shift', isHolding: true, params: { from: 'Vaktleder' } })]
          : []),
        ...(isAtStop ? [item(`s${at}`, { ...line, kind: 'crisis-stop', params: { number: 1 } })] : []),
        ...(isAsked
          ? [item(`y${at}`, { ...line, kind: 'crisis-approval', title: `Ord ${at}`, params: { room: `Rom ${at}` } })]
          : []),
      ]
    }),
    ...rest.map(({ kind, hours, isDeadline, isHolding }, at) => {
      const time = new Date(NOW.getTime() + hours * 3_600_000).toISOString()
      return item(`i${at}`, { kind, title: `Ting ${at}`, at: time, isDeadline, isHolding } as Partial<TodayItem>)
    }),
  ])

test('whatever a day holds, each clause names the room that it is of, and what it counts is the lines that no clause has spoken of', () => {
  fc.assert(
    fc.property(aDay, (items) => {
      fc.pre(items.length > 0)
      const first = headline(items, 0, NOW)
      const [opening, ...after] = lead(items, NOW)
      const { urgent, overdue, crisis } = sectionsOf(items, NOW)
      /** The lines that a sentence is about, read from what it says. */
      const linesOf = ({ code, params }: Sentence): TodayItem[] => {
        if (code === 'lead.rest') return []
        if (code === 'headline.crisis' || code === 'lead.rooms') return items.filter(isOpenCrisis)
        if (code === 'headline.later') return items
        if (code === 'headline.late' && crisis.length + urgent.length === 0) return overdue
        if (/^headline\.(now|late|before)$/.test(code)) return [...crisis, ...urgent]
        if (code.startsWith('headline.'))
          return params.title === undefined
            ? items.filter(isLeftWrong)
            : items.filter((one) => one.title === params.title && (isOpenCrisis(one) || isLeftWrong(one)))
        return items.filter(({ kind, title }) => title === params.title && code === `lead.${kind}`)
      }
      const spoken = new Set([first, opening!, ...after].flatMap(linesOf))
      const rest = after.find(({ code }) => code === 'lead.rest')
      expect(rest?.params.count ?? 0).toBe(items.length - spoken.size)
      const { title, room } = opening!.params
      const own = linesOf(opening!)[0]!
      if (!own.kind.startsWith('crisis') && own.kind !== 'shift') return
      // It is of the room that the headline names, or of all that it counts; else it says which.
      const isOfHeadline = first.params.title === title && own.kind !== 'crisis-stop' && own.kind !== 'shift'
      const isOfAll = first.params.count > 1 && linesOf(first).includes(own) && own.kind !== 'crisis-call'
      const ofRoom = own.kind === 'crisis-approval' ? String(own.params.room) : own.title
      if (
        !isOfHeadline &&
        !(isOfAll && own.kind !== 'crisis-stop' && own.kind !== 'shift' && own.kind !== 'crisis-approval')
      )
        for (const language of ['nb', 'nn', 'en']) expect(said(opening!, language)).toContain(ofRoom)
      if (room !== undefined) expect(room).toBe(ofRoom)
    }),
    { numRuns: 500 },
  )
})
