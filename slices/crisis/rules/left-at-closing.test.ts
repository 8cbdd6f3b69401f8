import { expect, test } from 'vitest'
import { leftAtClosing } from './left-at-closing.ts'

type View = Parameters<typeof leftAtClosing>[0]
type Statement = View['statements'][number]
const statement = (number: number, change: Partial<Statement> = {}): Statement => ({
  ...{ number, standing: 'stands', state: 'out', corrects: null, correctedBy: null, correctionUnderWay: null },
  ...{ isCorrectionLeaving: false, changedFacts: [], paused: [], atStop: [], nextAt: null, groups: [] },
  ...{ uncorrected: 0, following: [], kind: 'update', outAt: null, isForEverybody: false, ...change },
})
const group = (change: Partial<View['groups'][number]>): View['groups'][number] => ({
  ...{
    group: 'staff',
    statement: 1,
    at: null,
    next: null,
    latest: null,
    older: null,
    reached: 72,
    unread: 0,
    unsure: 0,
    standing: 'stands',
    of: 72,
    isRehearsed: false,
    ...change,
  },
})
const left = (change: Partial<View>) => leftAtClosing({ statements: [], groups: [], stop: null, waits: [], ...change })

test('when words are wrong and nothing that somebody has had puts them right, closing leaves them so, also while a correction waits', () => {
  const statements = [
    statement(5, { state: 'waiting', standing: 'under-way' }),
    statement(4, { state: 'waiting', standing: 'under-way', corrects: 3 }),
    statement(3, { standing: 'corrected', correctionUnderWay: 4 }),
    statement(2, { changedFacts: ['f'] }),
    statement(1, { standing: 'corrected', correctedBy: 2 }),
  ]
  expect(left({ statements })).toMatchObject({
    wrong: [2, 3],
    ends: [
      { number: 4, corrects: 3 },
      { number: 5, corrects: null },
    ],
  })
})

test('when a message has left and languages of it wait for a yes, closing names them; what ends whole is not named by its languages', () => {
  const following = (['waiting', 'waiting', 'going', 'out', 'dropped'] as const).map((state, at) => ({
    ...{ state, languages: [['ar', 'pl', 'en', 'so', 'lt'][at]!], texts: {}, waiting: null },
  }))
  const leaving = { state: 'going', standing: 'under-way', following } as const
  const statements = [
    statement(5, { state: 'waiting', standing: 'under-way', following }),
    statement(4, { state: 'dropped', following }),
    statement(3, { ...leaving, atStop: ['public'], nextAt: '2026-03-10T13:00:00Z' }),
    statement(2, leaving),
    statement(1, { following }),
  ]
  expect(left({ statements })).toMatchObject({
    ...{ aside: [3], ends: [{ number: 5, corrects: null }] },
    languages: [
      { number: 1, languages: ['ar', 'pl'] },
      { number: 2, languages: ['ar', 'pl'] },
    ],
  })
})

test('when the correction of wrong words is approved and leaving, closing says that it is on its way, unless closing ends it or somebody holds it', () => {
  const wrong = statement(3, { isCorrectionLeaving: true, correctionUnderWay: 8 })
  const leaving = (change: Partial<Statement> = {}) =>
    left({ statements: [statement(8, { state: 'going', standing: 'under-way', corrects: 3, ...change }), wrong] })
  expect(leaving()).toMatchObject({ wrong: [], righted: [{ number: 3, correction: 8 }] })
  // It waits at the stop, and goes when that is lifted, also afterwards.
  expect(leaving({ atStop: ['public'] })).toMatchObject({ wrong: [], righted: [{ number: 3 }], behind: [8] })
  const aside = leaving({ atStop: ['public'], nextAt: '2026-03-10T13:00:00Z' })
  expect(aside).toMatchObject({ wrong: [3], righted: [], aside: [8] })
  expect(leaving({ paused: ['staff'] })).toMatchObject({ wrong: [3], righted: [] })
  expect(leaving({ state: 'waiting' })).toMatchObject({ wrong: [3], righted: [], ends: [{ number: 8, corrects: 3 }] })
})

test('when what is released has not reached everybody, closing tells how many of which groups; nobody is told of what nobody is sent', () => {
  const groups = [
    group({}),
    group({ group: 'inmates', reached: 0, of: 344 }),
    group({ group: 'relatives', statement: null, reached: 0, of: 0 }),
    group({ group: 'public', reached: 1, of: 3, isRehearsed: true }),
  ]
  expect(left({ groups }).unreached).toMatchObject([
    { group: 'inmates', left: 344, of: 344, isLast: false, isGoing: false, isPaper: false, isFirst: false },
  ])
})

test('when words for a group ended before anybody of it had them, closing tells that all of them have nothing', () => {
  const statements = [statement(1, { groups: ['staff', 'inmates', 'relatives'] })]
  const nothing = { statement: null, reached: 0 }
  const groups = [
    group({ group: 'inmates', of: 344, ...nothing }),
    group({ group: 'relatives', of: 93, ...nothing }),
    group({ group: 'ministry', of: 12, ...nothing }),
  ]
  expect(left({ statements, groups }).unreached).toMatchObject([
    { group: 'inmates', left: 344, of: 344, isLast: false, isGoing: false },
    { group: 'relatives', left: 93, of: 93, isLast: false, isGoing: false },
  ])
})

test('when the last message is on its way and nobody has it, closing leaves all of them without it, whatever they had before', () => {
  const next = { statement: 2, isStopped: false, had: 0, unread: 0, of: 72, endsAtClosing: false }
  expect(
    left({ groups: [group({ next }), group({ group: 'ministry', statement: null, next, reached: 0 })] }),
  ).toMatchObject({
    unreached: [
      { group: 'staff', left: 72, of: 72, isLast: true, isFirst: false, isGoing: true },
      // Nothing was said to them before: it is not «the last» that they lack.
      { group: 'ministry', left: 72, of: 72, isLast: true, isFirst: true, isGoing: true },
    ],
  })
})

test('when some have the last message, the rest get it after closing if it goes on; what has ended goes to nobody', () => {
  const latest = { had: 10, unread: 0, of: 72, isGoing: true, endsAtClosing: false }
  expect(left({ groups: [group({ latest })] }).unreached).toMatchObject([
    { group: 'staff', left: 62, of: 72, isGoing: true },
  ])
  const ended = { ...latest, isGoing: false }
  expect(left({ groups: [group({ latest: ended })] }).unreached).toEqual([])
  expect(left({ groups: [group({ latest: ended, reached: 10 })] }).unreached).toMatchObject([
    { left: 62, isGoing: false },
  ])
})

test('when words wait at a stop, those that promise more are set aside at closing, and the others wait on; neither is called on its way', () => {
  const going = (number: number, nextAt: string | null, atStop: Statement['atStop'] = ['public']) =>
    statement(number, { state: 'going', standing: 'under-way', atStop, nextAt })
  const next = { statement: 1, isStopped: true, had: 0, unread: 0, of: 3, endsAtClosing: false }
  const groups = [group({ group: 'public', statement: null, next, reached: 0, of: 3 })]
  const promises = left({ statements: [going(1, '2026-03-10T13:00:00Z')], groups })
  expect(promises).toMatchObject({ aside: [1], behind: [], unreached: [{ left: 3, isFirst: true, isGoing: false }] })
  expect(left({ statements: [going(1, null)], groups })).toMatchObject({ aside: [], behind: [1] })
  expect(left({ statements: [going(1, '2026-03-10T13:00:00Z', [])], groups })).toMatchObject({ aside: [], behind: [] })
})

test('when some have words that others wait for at a stop, closing sets them aside for those who wait alone', () => {
  const out = (nextAt: string | null) => statement(1, { atStop: ['relatives'], nextAt })
  const next = { statement: 1, isStopped: true, had: 0, unread: 0, of: 3, endsAtClosing: false }
  const latest = { had: 10, unread: 0, of: 72, isGoing: true, endsAtClosing: false }
  const groups = [group({ latest }), group({ group: 'relatives', statement: null, next, reached: 0, of: 3 })]
  expect(left({ statements: [out('2026-03-10T13:00:00Z')], groups })).toMatchObject({
    ...{ aside: [], rest: [1], behind: [] },
    unreached: [
      { group: 'staff', left: 62, isGoing: true },
      { group: 'relatives', left: 3, isGoing: false },
    ],
  })
  expect(left({ statements: [out(null)], groups })).toMatchObject({ aside: [], rest: [], behind: [1] })
})

test('when what is left lies on paper and promises more, closing does not call it on its way', () => {
  const next = { statement: 1, isStopped: false, had: 0, unread: 0, of: 4, endsAtClosing: true }
  const [one] = left({ groups: [group({ group: 'inmates', statement: null, next, reached: 0, of: 4 })] }).unreached
  expect(one).toMatchObject({ left: 4, isFirst: true, isGoing: false, isPaper: true })
})

test('when the stop stands, closing says so and who waits, also when no words do, and for whom nothing goes when it is lifted', () => {
  const at = { stop: 'victims', waits: ['public', 'relatives'] } as const
  const stop = (statements: Statement[]) => left({ ...at, waits: [...at.waits], statements }).stop
  const going = (number: number, change: Partial<Statement>) =>
    statement(number, { state: 'going', standing: 'under-way', atStop: ['public'], ...change })
  expect(left({}).stop).toBeNull()
  expect(stop([])).toEqual({ stop: 'victims', gets: [], nothing: ['public', 'relatives'] })
  // What promises no more goes to those it is for when the stop is lifted; what does is set aside, for them as for everybody.
  expect(stop([going(1, {})])).toEqual({ stop: 'victims', gets: ['public'], nothing: ['relatives'] })
  expect(stop([going(1, { nextAt: '2026-03-10T13:00:00Z' })])).toMatchObject({
    gets: [],
    nothing: ['public', 'relatives'],
  })
  expect(stop([going(1, { state: 'waiting', atStop: [] })])).toMatchObject({
    gets: [],
    nothing: ['public', 'relatives'],
  })
})

test('when some have the last message in a language that they may not read, closing says so, and does not say that they lack it or that more comes', () => {
  const latest = { had: 86, unread: 7, of: 93, isGoing: true, endsAtClosing: false }
  const relatives = { group: 'relatives' as const, reached: 86, unread: 7, of: 93 }
  expect(left({ groups: [group({ ...relatives, latest })] })).toMatchObject({
    ...{ unreached: [], unread: [{ group: 'relatives', unread: 7, of: 93 }] },
  })
  const some = { ...latest, had: 80 }
  expect(left({ groups: [group({ ...relatives, reached: 80, latest: some })] })).toMatchObject({
    ...{ unreached: [{ left: 6, isGoing: true }], unread: [{ unread: 7 }] },
  })
  // What they have is gone: nobody says in how many languages.
  expect(left({ groups: [group({ ...relatives, standing: 'withdrawn', latest })] }).unread).toEqual([])
})
