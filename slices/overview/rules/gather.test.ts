import { expect, test } from 'vitest'
import { type DaySources, gather } from './gather.ts'

const NOW = new Date('2026-03-10T09:05:00Z')
const nothing: DaySources = {
  crises: [],
  approvals: [],
  initiatives: [],
  targets: [],
  principles: [],
  askedOfOthers: [],
  crisisPlans: [],
  followUps: [],
  ideas: [],
  uncovered: [],
  cases: { toAssess: [], toAccept: [], support: [] },
  dutyGaps: [],
  press: { answers: [], toApprove: [], facts: [], advances: [] },
  givings: null,
  strategyChanges: [],
  reports: [],
  measure: { due: [], worse: [], toLetOut: [] },
  translations: { toDo: [], toCheck: [], givenBack: [] },
  ready: [],
  tasks: [],
  papers: [],
  questions: [],
  running: [],
}
const running = (change: Partial<DaySources['running'][number]> = {}): DaySources['running'][number] => ({
  id: 'dsp_1',
  title: 'Ny besøksordning',
  unreached: 0,
  refusing: [],
  startedAt: '2026-03-10T09:00:00Z',
  mayAct: true,
  waves: [
    { position: 1, name: 'Ansatte', total: 10, hold: null, isByHand: false, at: null },
    { position: 2, name: 'Pårørende', total: 5, hold: 'hold.submitted', isByHand: false, at: null },
    { position: 3, name: 'Presse', total: 3, hold: 'hold.by-hand', isByHand: true, at: null },
  ],
  ...change,
})
const ids = (sources: Partial<DaySources>) =>
  gather({ ...nothing, ...sources }, (duty) => duty, NOW).map((item) => item.id)

test('when a wave waits for a person, it is a task that holds the dispatch; one that moves by itself is none', () => {
  const items = gather({ ...nothing, running: [running()] }, (duty) => duty, NOW)
  expect(items.map((item) => [item.id, item.isHolding])).toEqual([['gate-dsp_1-3', true]])
})

test('when a wave waits for a person since a room was closed, it is asked for at once, also beside one that waits for a time', () => {
  const waves = (at: string | null) => [
    { position: 1, name: 'Pårørende', total: 5, hold: 'hold.beside-closed', isByHand: true, at: null },
    ...(at ? [{ position: 2, name: 'Presse', total: 3, hold: 'hold.at', isByHand: false, at }] : []),
  ]
  const asked = (at: string | null) =>
    gather({ ...nothing, running: [running({ startedAt: NOW.toISOString(), waves: waves(at) })] }, (duty) => duty, NOW)
  expect(asked(null).map((item) => [item.id, item.isHolding])).toEqual([['gate-dsp_1-1', true]])
  expect(asked('2026-03-10T20:00:00Z').map((item) => [item.id, item.isHolding])).toEqual([
    ['gate-dsp_1-1', true],
    ['gate-dsp_1-2', false],
  ])
})

test('when a channel takes nothing while somebody waits, whoever may act on the dispatch is told how many, and when it is tried', () => {
  const [since, triedAt, nextAt] = ['2026-03-10T09:01:00Z', '2026-03-10T09:04:00Z', '2026-03-10T09:07:00Z']
  const refusing = [{ channel: 'email' as const, waiting: 12, since, triedAt, nextAt }]
  const [line] = gather({ ...nothing, running: [running({ refusing, waves: [] })] }, (duty) => duty, NOW)
  expect(line).toMatchObject({
    ...{ kind: 'refusing-email', at: since, isHolding: true, params: { heads: 12, tried: triedAt, next: nextAt } },
    target: { page: 'dispatch', id: 'dsp_1' },
  })
  expect(ids({ running: [running({ mayAct: false, refusing, waves: [] })] })).toEqual([])
})

test('when the caller may not act on a dispatch, neither its gates nor its unreached are their task', () => {
  expect(ids({ running: [running({ mayAct: false, unreached: 4 })] })).toEqual([])
})

test('when nobody answers for an absent person, that is urgent from the moment the absence begins', () => {
  const absence = {
    absenceId: 'abs_1',
    duty: 'leader',
    unitId: 'unt_1',
    unitName: 'Halden',
    personName: 'Test Testesen',
  }
  const [item] = gather(
    { ...nothing, uncovered: [{ ...absence, from: '2026-03-10T12:00:00Z', answeredBy: null }] },
    () => 'leder',
    NOW,
  )
  expect(item).toMatchObject({ isDeadline: true, params: { duty: 'leder' } })
})

test('when a wave has waited long for something else than a person, it is told to one who may act', () => {
  const stuck = running({
    waves: [{ position: 2, name: 'Presse', total: 5, hold: 'hold.staff-first', isByHand: false, at: null }],
  })
  const at = (now: string) => gather({ ...nothing, running: [stuck] }, (duty) => duty, new Date(now)).length
  expect(at('2026-03-10T09:09:00Z')).toBe(0)
  expect(at('2026-03-10T09:11:00Z')).toBe(1)
})

test('when many units have a task for one dispatch, a leader of them all sees one line that counts them', () => {
  const task = (id: string, heads: number) => ({
    id,
    dispatchId: 'dsp_1',
    title: 'Ny besøksordning',
    unitId: id,
    unitName: 'Halden',
    heads,
    madeAt: '2026-03-10T09:00:00Z',
    ...{ isUrgent: false, isUp: false },
  })
  const items = gather({ ...nothing, tasks: [task('a', 3), task('b', 4)] }, (duty) => duty, NOW)
  expect(items).toMatchObject([{ kind: 'unit-task', isHolding: false, params: { count: 2, heads: 7 } }])
  const urgent = [task('a', 3), { ...task('b', 4), isUrgent: true }, { ...task('c', 0), isUrgent: true, isUp: true }]
  expect(gather({ ...nothing, tasks: urgent }, (duty) => duty, NOW)).toMatchObject([
    { kind: 'unit-task', isHolding: true, params: { count: 2 } },
    { kind: 'take-down', isHolding: true, params: { count: 1 } },
  ])
  // Two tasks of one unit are one unit, and both its heads.
  const same = [task('a', 3), { ...task('b', 4), unitId: 'a' }]
  expect(gather({ ...nothing, tasks: same }, (duty) => duty, NOW)).toMatchObject([{ params: { count: 1, heads: 7 } }])
})

test('when one unit has forms for one thing more than once, the line counts the unit once', () => {
  const paper = (id: string, unitId: string) => ({
    ...{ id, subject: 'msr_1', title: 'Spørreundersøkelse', unitId, unitName: 'Halden', heads: 5 },
    ...{ untilOn: '2026-03-20', madeAt: '2026-03-10T09:00:00Z' },
  })
  const papers = [paper('a', 'unt_1'), paper('b', 'unt_1'), paper('c', 'unt_2')]
  expect(gather({ ...nothing, papers }, (duty) => duty, NOW)).toMatchObject([{ params: { count: 2, heads: 15 } }])
})

test('when the plan waits for somebody, the initiative and the due target are lines of their own', () => {
  const items = gather(
    {
      ...nothing,
      initiatives: [{ id: 'ini_1', title: 'Morgenmøte', unitName: 'Halden', askedAt: '2026-03-10T08:00:00Z' }],
      targets: [{ id: 'tgt_1', initiativeId: 'ini_2', title: 'Plakat', name: 'Lest', dueOn: '2026-03-01' }],
    },
    (duty) => duty,
    NOW,
  )
  expect(items.map(({ kind, target }) => [kind, target.id])).toEqual([
    ['target', 'ini_2'],
    ['initiative', 'ini_1'],
  ])
})

test('when a case is reported it has a clock; one that is handed over waits without', () => {
  const named = { title: 'Brann på kjøkkenet', unitName: 'Halden' }
  const items = gather(
    {
      ...nothing,
      cases: {
        toAssess: [{ ...named, id: 'cas_1', assessBy: '2026-03-10T09:15:00Z' }],
        toAccept: [{ ...named, id: 'cas_2', givenAt: '2026-03-10T08:00:00Z' }],
        support: [],
      },
    },
    (duty) => duty,
    NOW,
  )
  expect(items.map(({ kind, isDeadline, target }) => [kind, isDeadline, target.id])).toEqual([
    ['case', true, 'cas_1'],
    ['case-given', false, 'cas_2'],
  ])
})

test('when a meeting gave somebody something to do, it is a line of theirs that leads to the follow-ups', () => {
  const followUps = [{ id: 'fol_1', text: 'Ring regionene', from: 'Statusmøte', dueOn: '2026-03-11' }]
  const [line] = gather({ ...nothing, followUps }, String, NOW)
  expect(line).toMatchObject({ kind: 'follow-up', title: 'Ring regionene', target: { page: 'follow-ups', id: null } })
})

test('when a crisis is open, it stands before everything, and words that its room waits for before that', () => {
  const approval = {
    id: 'msg_1',
    title: 'Plakat',
    unitName: 'Vik',
    askedAt: '2026-03-01T09:00:00Z',
    heldBy: null,
    yeses: 1,
    following: null,
  }
  const crisis = {
    ...{ id: 'crs_1', title: 'Brann ved Halden fengsel', declaredAt: '2026-03-10T08:30:00Z' },
    ...{
      promise: null,
      isSaid: false,
      wrong: [],
      stop: null,
      untold: null,
      shift: null,
      wrongSince: null as string | null,
      askedAt: null as string | null,
      closedAt: null as string | null,
    },
  }
  const crises = [
    { ...crisis, isSaid: true, promise: { at: '2026-03-10T15:00:00Z', isBroken: false, to: null, beside: null } },
  ]
  const toStaff = { ...crisis, promise: { at: '2026-03-10T15:00:00Z', isBroken: true, to: 'ansatte', beside: null } }
  expect(gather({ ...nothing, crises: [toStaff] }, String, NOW)[0]!.params).toEqual({ said: 'broken', to: 'ansatte' })
  const approvals = [approval, { ...approval, id: 'msg_2', heldBy: 'crs_1', askedAt: '2026-03-10T09:04:00Z' }]
  expect(ids({ crises, approvals, running: [running()] })).toEqual([
    'approval-msg_2',
    'crisis-crs_1',
    'gate-dsp_1-3',
    'approval-msg_1',
  ])
  const [asks, first] = gather({ ...nothing, crises, approvals }, (duty) => duty, NOW)
  expect(asks).toMatchObject({ kind: 'crisis-approval', params: { room: crisis.title } })
  const [outside] = gather({ ...nothing, approvals }, (duty) => duty, NOW)
  expect(outside).toMatchObject({ kind: 'crisis-approval', params: { room: 'Vik' } })
  // Once the Norwegian has its yes, what waits is named languages.
  const following = { languages: 'arabisk og polsk', isOut: true }
  expect(gather({ ...nothing, approvals: [{ ...approvals[1]!, following }] }, String, NOW)[0]!.params).toMatchObject({
    ...{ languages: 'arabisk og polsk', norwegian: 'out' },
  })
  expect(asks!.params).not.toHaveProperty('norwegian')
  expect(first).toMatchObject({ at: '2026-03-10T15:00:00Z', isDeadline: true })
  // Whoever gives the shift sits there until it is taken, which cannot wait.
  const given = [{ ...crisis, shift: { from: 'Vaktleder', at: '2026-03-10T08:50:00Z' } }]
  expect(ids({ crises: given, approvals: [approval] })).toEqual(['shift-crs_1', 'crisis-crs_1', 'approval-msg_1'])
  const [unpromised] = gather({ ...nothing, crises: [crisis] }, (duty) => duty, NOW)
  expect(unpromised).toMatchObject({ at: crisis.declaredAt, isDeadline: false, params: { said: 'silent' } })
  // What must be put right stands before all of it, and before the question whether one is coming.
  const untrue = (number: number, waits = false) => ({ number, waits, words: `Melding ${number} er feil.` })
  const wrong = [
    { ...crises[0]!, wrong: [untrue(3)], wrongSince: '2026-03-10T08:58:00Z', askedAt: '2026-03-10T08:31:00Z' },
  ]
  expect(ids({ crises: wrong, approvals, running: [] })[0]).toBe('crisis-crs_1')
  expect(gather({ ...nothing, crises: wrong }, String, NOW)[0]).toMatchObject({
    kind: 'crisis-wrong',
    // Its own time, and no deadline: what is promised is said beside it.
    ...{ at: '2026-03-10T08:58:00Z', isDeadline: false },
    params: { number: 3, said: 'wrong', promise: 'promised', promisedAt: '2026-03-10T15:00:00Z' },
  })
  // Each of them is told, and whether the corrections are under way.
  const told = (one: DaySources['crises'][number], ...of: ReturnType<typeof untrue>[]) =>
    gather({ ...nothing, crises: [{ ...one, wrong: of }] }, String, NOW)[0]
  expect(told(crisis, untrue(3, true), untrue(1))).toMatchObject({
    kind: 'crisis-wrong',
    params: { several: 2, wrong: 'Melding 3 er feil. Melding 1 er feil.' },
  })
  expect(told(crisis, untrue(3, true))).toMatchObject({ kind: 'crisis-wrong-waits', params: { several: 1 } })
  // A closed one is there for the sake of what is wrong alone, and after all that is open.
  const closed = { ...crisis, id: 'crs_0', wrong: [untrue(2)], closedAt: '2026-03-10T07:00:00Z' }
  expect(told(closed, untrue(2, true))).toMatchObject({ kind: 'crisis-wrong-closed-waits', at: closed.closedAt! })
  expect(ids({ crises: [closed, ...crises], approvals: [], running: [] })).toEqual(['crisis-crs_1', 'crisis-crs_0'])
  const behind = {
    ...closed,
    wrong: [],
    stop: { number: 3, count: 1, since: '2026-03-10T06:00:00Z', passed: 'time' as const },
  }
  expect(gather({ ...nothing, crises: [behind] }, String, NOW)).toMatchObject([
    { kind: 'crisis-stop', at: '2026-03-10T06:00:00Z', params: { number: 3, passed: 'time' } },
  ])
  const lacking = { ...crisis, untold: { groups: 'pårørende', since: '2026-03-10T06:00:00Z' } }
  expect(gather({ ...nothing, crises: [lacking] }, String, NOW)[0]).toMatchObject({
    ...{ kind: 'crisis-untold', at: '2026-03-10T06:00:00Z', params: { groups: 'pårørende' } },
  })
  expect(gather({ ...nothing, crises: [closed] }, String, NOW)).toMatchObject([
    { kind: 'crisis-wrong-closed', at: closed.closedAt, isDeadline: false, params: { number: 2 } },
  ])
  const [asked] = gather({ ...nothing, crises: [{ ...crisis, askedAt: '2026-03-10T08:31:00Z' }] }, String, NOW)
  expect(asked).toMatchObject({
    kind: 'crisis-call',
    at: '2026-03-10T08:31:00Z',
    isDeadline: false,
    target: { page: 'crisis', id: 'crs_1' },
  })
})
