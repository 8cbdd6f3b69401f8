import { expect, test } from 'vitest'
import { untold } from './untold.ts'

const told = (id: string, unit_id: string) => ({ id, unit_id, is_told: true })
const positions = [told('leader', 'kdi'), told('desk', 'kdi'), told('region', 'ost')]
const someone = [{ position_id: 'desk', person_id: 'per_1' }]
const attempt = (change: object = {}) => ({ person_id: 'per_1', unit_id: null, state: 'accepted', ...change })
const letter = (state: string) => attempt({ person_id: null, unit_id: 'kdi', state })
const NONE: ReadonlySet<string> = new Set()

test('when somebody of a unit is found for one of its places, it is told in person, whatever the other lacks', () => {
  const list = { positions, candidates: someone, calls: [] }
  expect(untold('kdi', list, [], NONE)).toBe(null)
  expect(untold('kdi', list, [attempt()], NONE)).toBe(null)
  expect(untold('ost', list, [attempt()], NONE)).toBe('nobody')
  // Who is called in by hand there is not who is told.
  const called = [...positions, { id: 'role', unit_id: 'ost', is_told: false }]
  expect(
    untold(
      'ost',
      { positions: called, candidates: [{ position_id: 'role', person_id: 'per_2' }], calls: [] },
      [],
      NONE,
    ),
  ).toBe('nobody')
})

test('when nothing reaches those who are found, the unit itself is written to, or nobody could be told', () => {
  const list = { positions, candidates: someone, calls: [] }
  expect(untold('kdi', list, [], new Set(['per_1']))).toBe('nobody')
  const refused = attempt({ state: 'refused' })
  expect(untold('kdi', list, [refused], NONE)).toBe('nobody')
  expect(untold('kdi', list, [refused, attempt({ state: 'due' })], NONE)).toBe(null)
  expect(untold('kdi', list, [refused, letter('due')], NONE)).toBe('unit')
  expect(untold('kdi', list, [refused, letter('refused')], NONE)).toBe('nobody')
})

test('when somebody has answered they know of it; what was stopped was not tried', () => {
  const list = { positions, candidates: someone, calls: [] }
  const answered = { ...list, calls: [{ person_id: 'per_1', answer: 'coming' }] }
  const [refused, stopped] = [attempt({ state: 'refused' }), attempt({ state: 'stopped' })]
  expect(untold('kdi', list, [refused, stopped], NONE)).toBe('nobody')
  expect(untold('kdi', answered, [refused, stopped], NONE)).toBe(null)
  expect(untold('kdi', answered, [], new Set(['per_1']))).toBe(null)
})
