import { expect, test } from 'vitest'
import { groupsAtStop, groupsReached, type StopRead } from './at-stop.ts'

const NOW = new Date('2026-03-10T12:00:00Z')
const said = (change: Partial<StopRead['rows'][number]> = {}): StopRead['rows'][number] => ({
  ...{ id: 'a', kind: 'update', state: 'out', corrects: null, ...change },
})
const part = (change: Partial<StopRead['parts'][number]> = {}): StopRead['parts'][number] => ({
  ...{
    statement_id: 'a',
    groups: ['staff', 'relatives'],
    languages: [],
    released_at: NOW,
    ended_groups: [],
    ...change,
  },
})
const wave = (kind: string, change: Partial<StopRead['waves'][number]> = {}): StopRead['waves'][number] => ({
  ...{ statementId: 'a', audienceKinds: [kind], openedAt: null, isStopped: true, isEnded: false },
  ...{ dispatchState: 'running', ...change },
})
const read = (change: Partial<StopRead>): StopRead => ({
  ...{ rows: [said()], parts: [part()], waves: [wave('relatives')], waits: ['relatives', 'public'], isPlayed: false },
  ...change,
})

test('when words are on their way, everybody they are for who waits at the stop waits for them', () => {
  expect(groupsAtStop(said({ state: 'going' }), read({ waves: [] }))).toEqual(['relatives'])
  expect(groupsAtStop(said({ state: 'going' }), read({ waits: [] }))).toEqual([])
  for (const state of ['waiting', 'dropped', 'withdrawn'] as const)
    expect(groupsAtStop(said({ state }), read({}))).toEqual([])
})

test('when some have the words, those wait whose wave stands at the stop and may still open', () => {
  const at = (...waves: StopRead['waves']) => groupsAtStop(said(), read({ waves }))
  expect(at(wave('staff', { openedAt: NOW, isStopped: false }), wave('relatives'))).toEqual(['relatives'])
  expect(at(wave('relatives', { dispatchState: 'paused' }))).toEqual(['relatives'])
  expect(at(wave('relatives', { openedAt: NOW }))).toEqual([])
  expect(at(wave('relatives', { isEnded: true }))).toEqual([])
  expect(at(wave('relatives', { dispatchState: 'stopped' }))).toEqual([])
  expect(at(wave('relatives', { isStopped: false }))).toEqual([])
  expect(groupsAtStop(said({ kind: 'page' }), read({}))).toEqual([])
})

test('in an exercise those wait whom the released parts are for, until they end or are put right', () => {
  const played = (change: Partial<StopRead>) => groupsAtStop(said(), read({ waves: [], isPlayed: true, ...change }))
  expect(played({})).toEqual(['relatives'])
  expect(played({ parts: [part({ ended_groups: ['relatives'] })] })).toEqual([])
  expect(played({ parts: [part({ released_at: null })] })).toEqual([])
  expect(played({ rows: [said({ id: 'b', corrects: 'a', state: 'going' }), said()] })).toEqual([])
})

test('words reach a group when somebody of it has them, or is to get them yet, and not when their time passed before that', () => {
  const EARLIER = new Date('2026-03-10T11:00:00Z')
  type Told = ReturnType<typeof wave> & { toldAt: Date | null; waiting: number; beside: number }
  const told = (change: Partial<Told>): Told => ({
    ...wave('staff', { openedAt: EARLIER, isStopped: false }),
    ...{ toldAt: null, waiting: 0, beside: 0, ...change },
  })
  const by = (change: Partial<Told>, next_at: Date | null = null, state: 'going' | 'out' | 'dropped' = 'out') =>
    groupsReached({ id: 'a', state, next_at }, { parts: [part()], waves: [told(change)], isPlayed: false, shows: NOW })
  expect(by({ toldAt: EARLIER })).toEqual(['staff'])
  expect(by({ toldAt: EARLIER }, EARLIER)).toEqual(['staff'])
  expect(by({ toldAt: EARLIER }, null, 'dropped')).toEqual([])
  for (const left of [{ beside: 344 }, { waiting: 2 }, { openedAt: null }]) {
    expect(by(left)).toEqual(['staff'])
    expect(by(left, EARLIER)).toEqual([])
    expect(by({ ...left, dispatchState: 'stopped' })).toEqual([])
  }
  expect(by({ openedAt: null, isEnded: true })).toEqual([])
  expect(by({})).toEqual([])
  expect(by({}, null, 'going')).toEqual(['staff', 'relatives'])
  expect(by({}, EARLIER, 'going')).toEqual([])
})
