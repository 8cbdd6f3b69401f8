import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type DispatchNow, nextStep } from './next-step.ts'
import { standsStill } from './stands-still.ts'
import {
  emptyCounts,
  type Gate,
  NONE_AT_UNITS,
  RECIPIENT_STATES,
  reached,
  reachesPublic,
  reachesStaff,
  type StaffHad,
  type WaveNow,
} from './wave.ts'

const NOW = new Date('2026-03-10T10:00:00Z')

function wave(position: number, change: Partial<WaveNow> = {}): WaveNow {
  return {
    position,
    name: `Pulje ${position}`,
    audienceKinds: ['staff'],
    channels: ['email'],
    publishes: [],
    gate: { kind: 'with-start' },
    state: 'waiting',
    openedAt: null,
    total: 0,
    counts: emptyCounts(),
    atUnits: NONE_AT_UNITS,
    ...change,
  }
}

/** Own staff of these waves, as they are counted where nothing lies with units. */
function staffIn(waves: readonly WaveNow[]): StaffHad {
  const own = waves.filter((one) => reachesStaff(one) && !reachesPublic(one))
  const sums = own.map(({ counts }) => reached(counts, 'submitted'))
  const [had, of] = [sums.reduce((sum, one) => sum + one.reached, 0), sums.reduce((sum, one) => sum + one.of, 0)]
  return { reached: had, of, missing: of - had, isOpened: own.every((one) => one.state !== 'waiting') }
}

function dispatch(waves: WaveNow[], change: Partial<DispatchNow> = {}): DispatchNow {
  return {
    state: 'running',
    startedAt: NOW,
    notAfter: null,
    staffFirstPercent: 100,
    embargoUntil: null,
    roomHolds: [],
    besideHolds: [],
    deskFirstUntil: null,
    staff: staffIn(waves),
    waves,
    ...change,
  }
}

const counts = (change: Partial<WaveNow['counts']>) => ({ ...emptyCounts(), ...change })
const open = (change: Partial<WaveNow['counts']>) => ({
  state: 'open' as const,
  openedAt: NOW,
  total: 100,
  counts: counts(change),
})

test('when a dispatch starts, the first wave opens', () => {
  expect(nextStep(dispatch([wave(1)]), NOW)).toEqual({ kind: 'open-wave', position: 1 })
})

test('when one member of staff still waits, the press does not get it', () => {
  const step = nextStep(
    dispatch([wave(1, open({ submitted: 99, waiting: 1 })), wave(2, { audienceKinds: ['press'] })]),
    NOW,
  )
  expect(step).toMatchObject({ kind: 'rest', holds: [{ code: 'hold.staff-first', params: { done: 99, all: 100 } }] })
})

test('when every reachable member of staff is submitted, the press gets it', () => {
  const staff = wave(1, open({ submitted: 90, confirmed: 5, unreachable: 3, excluded: 2 }))
  expect(nextStep(dispatch([staff, wave(2, { audienceKinds: ['press'] })]), NOW)).toEqual({
    kind: 'open-wave',
    position: 2,
  })
})

test('when what is public waits for some of own staff, they are counted as they are told of, and no further than the rule asks', () => {
  const waves = [wave(1, open({ submitted: 90, unreachable: 10 })), wave(2, { audienceKinds: ['press'] })]
  const step = (reached: number, missing: number, change: Partial<DispatchNow> = {}) =>
    nextStep(dispatch(waves, { staff: { reached, of: 90, missing, isOpened: true }, ...change }), NOW)
  expect(step(83, 4)).toMatchObject({ holds: [{ code: 'hold.staff-first', params: { done: 83, all: 90 } }] })
  const open2 = { kind: 'open-wave', position: 2 }
  expect(step(83, 0)).toEqual(open2)
  expect(step(0, 90)).toMatchObject({ holds: [{ code: 'hold.staff-first', params: { done: 0, all: 90 } }] })
  expect(step(83, 4, { staffFirstPercent: 95 })).toEqual(open2)
})

test('when all have a notice with their unit, the dispatch is open for the e-mail that may still come, for a day and not past its own end', () => {
  const handed = wave(1, { ...open({ submitted: 100 }), atUnits: { heads: 100, awaited: 100, coming: 40 } })
  const at = (hours: number) => new Date(NOW.getTime() + hours * 3600_000)
  const step = (change: Partial<DispatchNow>, hours: number, one = handed) =>
    nextStep(dispatch([one], change), at(hours))
  expect(step({}, 1)).toEqual({ kind: 'rest', holds: [], until: at(24) })
  expect(step({}, 24)).toEqual({ kind: 'close' })
  expect(step({ notAfter: at(2) }, 1)).toEqual({ kind: 'rest', holds: [], until: at(2) })
  expect(step({ notAfter: at(2) }, 2)).toEqual({ kind: 'close' })
  const promise = { roomHolds: [{ code: 'promise' as const, from: at(3) }] }
  expect(step(promise, 1)).toEqual({ kind: 'rest', holds: [], until: at(3) })
  expect(step(promise, 3)).toEqual({ kind: 'close' })
  for (const code of ['ended', 'newer'] as const)
    expect(step({ roomHolds: [{ code, from: null }] }, 1)).toEqual({ kind: 'close' })
  expect(step({ roomHolds: [{ code: 'fact', from: null }] }, 1)).toMatchObject({ kind: 'rest' })
  const none = { ...handed, atUnits: { heads: 100, awaited: 3, coming: 0 } }
  expect(step({}, 1, none)).toEqual({ kind: 'close' })
})

test('when a wave stands at a stop, nothing but lifting it lets the text out, and own staff still come first', () => {
  const stop = (liftedAt: string | null): Gate => ({ kind: 'stop', stop: 'next-of-kin', liftedAt })
  const told = wave(1, open({ submitted: 100 }))
  const press = (liftedAt: string | null) => wave(2, { audienceKinds: ['press'], gate: stop(liftedAt) })
  expect(nextStep(dispatch([told, press(null)]), NOW)).toMatchObject({
    kind: 'rest',
    holds: [{ code: 'hold.next-of-kin', until: null }],
  })
  expect(nextStep(dispatch([told, press(NOW.toISOString())]), NOW)).toEqual({ kind: 'open-wave', position: 2 })
  const untold = wave(1, open({ submitted: 99, waiting: 1 }))
  expect(nextStep(dispatch([untold, press(NOW.toISOString())]), NOW)).toMatchObject({
    holds: [{ code: 'hold.staff-first' }],
  })
})

test('when the time a text of a room promises has passed, no wave of it opens, own staff among them', () => {
  const press = wave(1, { audienceKinds: ['press'] })
  const promising = (from: Date) => dispatch([press], { roomHolds: [{ code: 'promise', from }] })
  expect(nextStep(promising(new Date(NOW.getTime() + 1)), NOW)).toEqual({ kind: 'open-wave', position: 1 })
  const late = { holds: [{ code: 'hold.room-promise' }] }
  expect(nextStep(promising(NOW), NOW)).toMatchObject(late)
  const staff = dispatch([wave(1)], { roomHolds: [{ code: 'promise', from: NOW }] })
  expect(nextStep(staff, NOW)).toMatchObject(late)
})

test('when the time it promises has passed, whoever waits in an open wave is given up, and the dispatch can end', () => {
  const waves = [wave(1, open({ submitted: 98, waiting: 2 })), wave(2, { audienceKinds: ['press'] })]
  const promising = (from: Date) => dispatch(waves, { roomHolds: [{ code: 'promise', from }] })
  expect(nextStep(promising(new Date(NOW.getTime() + 1)), NOW)).toMatchObject({ kind: 'rest' })
  expect(nextStep(promising(NOW), NOW)).toEqual({ kind: 'give-up', positions: [1] })
})

test('when the text is under embargo, own staff get it, and nobody else, in whatever channel', () => {
  const embargoUntil = new Date(NOW.getTime() + 60_000)
  const out = [{ audienceKinds: ['press'] }, { audienceKinds: ['relatives'] }, { publishes: ['webhook' as const] }]
  expect(nextStep(dispatch([wave(1)], { embargoUntil }), NOW)).toEqual({ kind: 'open-wave', position: 1 })
  for (const change of out) {
    const held = [wave(1, open({ submitted: 100 })), wave(2, change)]
    const step = nextStep(dispatch(held, { embargoUntil }), NOW)
    expect(step).toMatchObject({ kind: 'rest', holds: [{ code: 'hold.embargo' }], until: embargoUntil })
    // Whatever our own clock says: the embargo is over when the database no longer tells of it.
    const late = new Date(embargoUntil.getTime() + 1)
    expect(nextStep(dispatch(held, { embargoUntil }), late)).toMatchObject({ kind: 'rest' })
    expect(nextStep(dispatch(held), late)).toMatchObject({ kind: 'open-wave', position: 2 })
  }
})

test('when a time is set, the wave opens at that moment and not a millisecond before', () => {
  const timed = wave(1, { gate: { kind: 'at', at: NOW.toISOString() } })
  expect(nextStep(dispatch([timed]), new Date(NOW.getTime() - 1))).toMatchObject({ kind: 'rest', until: NOW })
  expect(nextStep(dispatch([timed]), NOW)).toEqual({ kind: 'open-wave', position: 1 })
})

test('when a wave must be confirmed to 95 %, 94 of 100 is not enough and 95 is', () => {
  const gate: Gate = { kind: 'after', wave: 1, measure: 'confirmed', percent: 95 }
  const second = wave(2, { audienceKinds: ['ministry'], gate })
  const at = (confirmed: number) =>
    nextStep(dispatch([wave(1, open({ confirmed, submitted: 100 - confirmed })), second]), NOW)
  expect(at(94)).toMatchObject({ kind: 'rest', holds: [{ code: 'hold.confirmed' }] })
  expect(at(95)).toEqual({ kind: 'open-wave', position: 2 })
})

test('when the end time has passed, what is left does not go', () => {
  expect(nextStep(dispatch([wave(1)], { notAfter: NOW }), NOW)).toEqual({ kind: 'expire' })
})

test('when a dispatch is paused, nothing opens', () => {
  expect(nextStep(dispatch([wave(1)], { state: 'paused' }), NOW)).toEqual({ kind: 'rest', holds: [], until: null })
})

test('when nobody waits in any open wave, the dispatch closes', () => {
  expect(nextStep(dispatch([wave(1, open({ submitted: 1, unreachable: 1 }))]), NOW)).toEqual({ kind: 'close' })
})

const anyGate: fc.Arbitrary<Gate> = fc.oneof(
  fc.constant<Gate>({ kind: 'with-start' }),
  fc.constant<Gate>({ kind: 'by-hand' }),
  fc
    .integer({ min: -9, max: 9 })
    .map<Gate>((m) => ({ kind: 'at', at: new Date(NOW.getTime() + m * 60_000).toISOString() })),
  fc
    .tuple(
      fc.integer({ min: 1, max: 5 }),
      fc.constantFrom('submitted' as const, 'confirmed' as const),
      fc.integer({ min: 0, max: 100 }),
    )
    .map<Gate>(([before, measure, percent]) => ({ kind: 'after', wave: before, measure, percent })),
)
const anyCounts = fc
  .tuple(...RECIPIENT_STATES.map(() => fc.integer({ min: 0, max: 9 })))
  .map((values) => Object.fromEntries(RECIPIENT_STATES.map((state, i) => [state, values[i]])) as WaveNow['counts'])
const anyWave = (position: number) =>
  fc
    .record({
      audienceKinds: fc.subarray(['staff', 'unions', 'press', 'public', 'ministry', 'inmates']),
      publishes: fc.subarray(['press-room' as const, 'webhook' as const]),
      gate: anyGate,
      state: fc.constantFrom('waiting' as const, 'open' as const, 'done' as const),
      counts: anyCounts,
    })
    .map((change) => wave(position, { ...change, openedAt: change.state === 'waiting' ? null : NOW }))

test('when any state of any plan is given, the public never opens while a reachable member of staff waits', () => {
  fc.assert(
    fc.property(fc.tuple(anyWave(1), anyWave(2), anyWave(3), anyWave(4)), (waves) => {
      const step = nextStep(dispatch(waves), NOW)
      if (step.kind !== 'open-wave') return
      const opened = waves[step.position - 1]!
      expect(opened.state).toBe('waiting')
      if (!reachesPublic(opened)) return
      // No plan mixes own staff with the public in one wave (plan.staff-mixed-with-public).
      for (const staff of waves.filter((other) => reachesStaff(other) && !reachesPublic(other))) {
        expect(staff.state).not.toBe('waiting')
        expect(reached(staff.counts, 'submitted').reached).toBe(reached(staff.counts, 'submitted').of)
      }
    }),
    { numRuns: 3000 },
  )
})

test('a dispatch whose waves wait at the stop of the room stands still, until the stop is lifted or a wave goes', () => {
  const at = (liftedAt: string | null): Gate => ({ kind: 'stop', stop: 'next-of-kin', liftedAt })
  const staff = (change: Partial<WaveNow['counts']>) => wave(1, open(change))
  const rest = (liftedAt: string | null) => wave(2, { audienceKinds: ['press'], gate: at(liftedAt) })
  expect(standsStill(dispatch([rest(null)]), NOW)).toBe('stop')
  expect(standsStill(dispatch([staff({ submitted: 5 }), rest(null)]), NOW)).toBe('stop')
  expect(standsStill(dispatch([staff({ submitted: 4, waiting: 1 }), rest(null)]), NOW)).toBe(null)
  expect(standsStill(dispatch([staff({ submitted: 5 }), rest(NOW.toISOString())]), NOW)).toBe(null)
  const held = [{ code: 'fact' as const, from: null }]
  expect(standsStill(dispatch([rest(null)], { roomHolds: held }), NOW)).toBe('room')
  expect(standsStill(dispatch([rest(null)], { state: 'paused' }), NOW)).toBe(null)
  const beside = (code: string) => ({ besideHolds: [{ position: 1, code, params: {}, until: null }] })
  expect(standsStill(dispatch([wave(1, {})], beside('hold.beside-next-of-kin')), NOW)).toBe('room')
  const later = wave(3, { gate: { kind: 'at', at: new Date(NOW.getTime() + 60_000).toISOString() } })
  expect(standsStill(dispatch([wave(1, {}), later], beside('hold.beside-next-of-kin')), NOW)).toBe(null)
  expect(standsStill(dispatch([rest(null), later]), NOW)).toBe(null)
})

test('a dispatch of which somebody may send a wave now waits for them, whatever the others wait for', () => {
  const byHand = wave(2, { gate: { kind: 'by-hand' } })
  expect(standsStill(dispatch([byHand]), NOW)).toBe('person')
  expect(standsStill(dispatch([wave(1, open({ submitted: 4, waiting: 1 })), byHand]), NOW)).toBe(null)
  const beside = (...codes: string[]) => ({
    besideHolds: codes.map((code, index) => ({ position: index + 1, code, params: {}, until: null })),
  })
  expect(standsStill(dispatch([wave(1, {})], beside('hold.beside-closed')), NOW)).toBe('person')
  expect(standsStill(dispatch([wave(1, {}), byHand], beside('hold.beside-next-of-kin')), NOW)).toBe('person')
  const both = beside('hold.beside-closed', 'hold.beside-victims')
  expect(standsStill(dispatch([wave(1, {}), wave(2, {})], both), NOW)).toBe('person')
  const later = wave(2, { gate: { kind: 'at', at: new Date(NOW.getTime() + 60_000).toISOString() } })
  expect(standsStill(dispatch([wave(1, {}), later], beside('hold.beside-closed')), NOW)).toBe('person')
})
