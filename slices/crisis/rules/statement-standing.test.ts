import { expect, test } from 'vitest'
import { lastToCorrect, lineOf, type Standing, standings } from './statement-standing.ts'

const said = (id: string, state: Standing['state'], corrects: string | null = null): Standing => ({
  ...{ id, state, corrects },
  // `a` was said first.
  number: id.charCodeAt(0),
})
const NOW = new Date('2026-03-10T12:00:00Z')
const wave = (statementId: string, openedAt: Date | null = NOW, isPublic = false, waiting = 0) => ({
  ...{
    statementId,
    openedAt,
    toldAt: openedAt,
    isTakenBack: false,
    isPublic,
    waiting,
    dispatchState: 'running',
    total: 9,
    givenUp: 0,
  },
})
const read = (statements: Standing[], waves: ReturnType<typeof wave>[] = []) =>
  Object.fromEntries([...standings(statements, waves)].map(([id, { standing }]) => [id, standing]))

test('when a correction is withdrawn, what it corrected stays wrong, and nothing stands in its place', () => {
  const statements = [said('b', 'withdrawn', 'a'), said('a', 'out')]
  expect(read(statements)).toEqual({ a: 'corrected', b: 'withdrawn' })
  expect(standings(statements, []).get('a')!.correctedBy).toBeNull()
  const waiting = [said('c', 'waiting', 'a'), ...statements]
  expect(standings(waiting, []).get('a')).toMatchObject({
    standing: 'corrected',
    correctedBy: null,
    correctionUnderWay: 'c',
  })
  const going = [said('c', 'going', 'a'), ...statements]
  expect(standings(going, [wave('c', null)]).get('a')).toMatchObject({ correctedBy: null, correctionUnderWay: 'c' })
  expect(standings(going, [wave('c')]).get('a')).toMatchObject({ correctedBy: null, correctionUnderWay: 'c' })
  const out = [said('c', 'out', 'a'), ...statements]
  expect(standings(out, [wave('c')]).get('a')).toMatchObject({ correctedBy: 'c', correctionUnderWay: null })
})

test('when a correction is on its way, what it corrects is not what we say, and nothing is in its place until that is public or sent to all', () => {
  expect(read([said('b', 'going', 'a'), said('a', 'out')], [wave('b', null)])).toMatchObject({ a: 'stands' })
  expect(read([said('b', 'going', 'a'), said('a', 'out')], [wave('b')])).toMatchObject({ a: 'stands' })
  const now = (state: Standing['state'], ...waves: ReturnType<typeof wave>[]) =>
    standings([said('b', state, 'a'), said('a', 'out')], waves).get('a')!
  expect(now('waiting')).toMatchObject({ correctionUnderWay: 'b', isCorrectionLeaving: false })
  expect(now('going', wave('b'))).toMatchObject({ correctedBy: null, isCorrectionLeaving: true })
  expect(now('out', wave('b', NOW, false, 3))).toMatchObject({ standing: 'stands', isCorrectionLeaving: true })
  expect(now('out', wave('b', NOW, false, 3), wave('b', NOW, true))).toMatchObject({ correctedBy: 'b' })
  expect(now('out', wave('b'))).toMatchObject({ standing: 'corrected', correctedBy: 'b', isCorrectionLeaving: false })
  expect(read([said('b', 'dropped', 'a'), said('a', 'out')], [wave('b')])).toMatchObject({ a: 'corrected' })
  expect(read([said('b', 'dropped', 'a'), said('a', 'out')])).toMatchObject({ a: 'stands', b: 'never-out' })
})

test('when words are stopped, it counts whether anybody had them', () => {
  expect(read([said('a', 'dropped'), said('b', 'dropped')], [wave('a'), wave('b', null)])).toEqual({
    a: 'partly',
    b: 'never-out',
  })
  // Its wave has opened, and no channel has brought it to anybody.
  const late = { ...said('a', 'dropped'), dropped_reason: 'time-passed' }
  expect(read([late], [{ ...wave('a'), toldAt: null }])).toEqual({ a: 'never-out' })
  expect(read([late], [wave('a')])).toEqual({ a: 'lapsed' })
  // Put away when nobody had it; a server that had it in hand brought it after all.
  expect(read([late], [{ ...wave('a'), isTakenBack: true }])).toEqual({ a: 'partly' })
  // The part that had not begun is put away, and nobody has that: who has the others, keeps them.
  const unbegun = { ...wave('a', null), isTakenBack: true }
  expect(read([late], [wave('a'), unbegun])).toEqual({ a: 'lapsed' })
  const unheard = [{ ...wave('b'), toldAt: null }, wave('a')]
  expect(read([said('b', 'dropped', 'a'), said('a', 'out')], unheard)).toEqual({ a: 'stands', b: 'never-out' })
})

test('when a correction is stopped before all had it, it is not under way, and what corrects it puts the first words right', () => {
  const stopped = (id: string, isPublic = false) => ({
    ...{ ...wave(id, NOW, isPublic), dispatchState: 'stopped', givenUp: 3 },
  })
  const two = [said('b', 'out', 'a'), said('a', 'out')]
  const now = (statements: Standing[], ...waves: ReturnType<typeof wave>[]) => standings(statements, waves).get('a')!
  const wrong = { standing: 'corrected', correctedBy: null, correctionUnderWay: null, isCorrectionLeaving: false }
  expect(now(two, stopped('b'))).toEqual(wrong)
  expect(now(two, stopped('b', true))).toEqual(wrong)
  expect(now(two, { ...stopped('b'), givenUp: 0 })).toMatchObject({ correctedBy: 'b' })
  expect(now([said('c', 'waiting', 'b'), ...two], stopped('b'))).toEqual({ ...wrong, correctionUnderWay: 'c' })
  expect(now([said('c', 'out', 'b'), ...two], stopped('b'), wave('c'))).toEqual({ ...wrong, correctedBy: 'c' })
  expect(now([said('c', 'withdrawn', 'b'), ...two], stopped('b'), wave('c'))).toEqual(wrong)
  expect(lastToCorrect('a', two, [stopped('b')])).toBe('b')
  expect(lastToCorrect('a', two, [wave('b')])).toBe('a')
  const line = [said('d', 'out'), said('c', 'waiting', 'b'), ...two]
  for (const id of ['a', 'b', 'c']) expect(lineOf(id, line).map((one) => one.id)).toEqual(['a', 'b', 'c'])
})

test('when a correction that some had is gone, the next one of the line stands in the place of both, whichever it was written for', () => {
  const waves = [wave('b'), wave('c')]
  const now = (state: Standing['state'], corrects: string, last: Standing['state']) =>
    standings([said('c', last, corrects), said('b', state, 'a'), said('a', 'out')], waves)
  for (const gone of ['dropped', 'withdrawn'] as const)
    for (const corrects of ['a', 'b']) {
      for (const id of ['a', 'b']) {
        expect(now(gone, corrects, 'out').get(id)).toMatchObject({ correctedBy: 'c', correctionUnderWay: null })
        expect(now(gone, corrects, 'waiting').get(id)).toMatchObject({ correctedBy: null, correctionUnderWay: 'c' })
        expect(now(gone, corrects, 'withdrawn').get(id)).toMatchObject({ correctedBy: null, correctionUnderWay: null })
      }
      expect(now(gone, corrects, 'out').get('c')).toMatchObject({ standing: 'stands', correctedBy: null })
    }
  const unheard = [said('c', 'out', 'a'), said('b', 'dropped', 'a'), said('a', 'out')]
  expect(standings(unheard, [wave('c')]).get('b')).toMatchObject({ standing: 'never-out', correctedBy: null })
  const line = [said('b', 'dropped', 'a'), said('a', 'out')]
  for (const id of ['a', 'b']) expect(lastToCorrect(id, line, waves)).toBe('a')
})
