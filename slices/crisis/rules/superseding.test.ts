import fc from 'fast-check'
import { expect, it } from 'vitest'
import { GROUPS, STATEMENT_KINDS, STATEMENT_STATES } from './statement.ts'
import { outdatedAtStop, supersedes } from './superseding.ts'

type Said = Parameters<typeof supersedes>[0]
const said = (change: Partial<Said> = {}): Said => ({
  ...{ id: 'a', number: 1, kind: 'update', state: 'waiting', corrects: null, groups: [...GROUPS] },
  ...change,
})
const newer = (change: Partial<Said> = {}) => said({ id: 'b', number: 2, ...change })

it('when newer words to the same wait for a yes, the older that wait are over', () => {
  expect(supersedes(newer(), said())).toBe(true)
  expect(supersedes(newer({ groups: ['staff'] }), said())).toBe(false)
  expect(supersedes(newer({ groups: ['staff', 'public'] }), said())).toBe(true)
  expect(supersedes(newer(), said({ groups: ['ministry'] }))).toBe(true)
})

it('when older words are on their way, they go on until newer ones are out in public', () => {
  const going = said({ state: 'going' })
  expect(supersedes(newer(), going)).toBe(false)
  expect(supersedes(newer({ state: 'going' }), going)).toBe(false)
  expect(supersedes(newer({ state: 'out' }), going)).toBe(true)
  expect(supersedes(newer({ state: 'out', groups: ['staff'] }), going)).toBe(false)
})

it('when a correction may leave, what it corrects goes no further; it is itself ended by no newer words', () => {
  const correction = newer({ kind: 'correction', corrects: 'a' })
  expect(supersedes(correction, said({ state: 'going' }))).toBe(false)
  expect(supersedes({ ...correction, state: 'going' }, said({ state: 'going' }))).toBe(true)
  expect(supersedes({ ...correction, state: 'going' }, said({ state: 'out' }))).toBe(false)
  expect(supersedes(newer({ id: 'c', number: 3 }), correction)).toBe(false)
})

it('when words wait at one stop, each group gets the newest of them alone; a correction takes no place there', () => {
  const older = said({ state: 'going', groups: ['relatives', 'public'] })
  const next = newer({ state: 'going', groups: ['public'] })
  expect(outdatedAtStop([older, next])).toMatchObject([{ id: 'a', groups: ['public'] }])
  expect(outdatedAtStop([older, { ...next, kind: 'correction' }])).toEqual([])
  expect(outdatedAtStop([older, { ...next, groups: ['inmates'] }])).toEqual([])
})

it('when any two are compared, at most one ends the other, and nothing that is out or past is ended', () => {
  const any = fc.record({
    ...{ id: fc.constantFrom('a', 'b'), number: fc.integer({ min: 1, max: 9 }) },
    ...{ kind: fc.constantFrom(...STATEMENT_KINDS), state: fc.constantFrom(...STATEMENT_STATES) },
    ...{ corrects: fc.constant(null), groups: fc.subarray([...GROUPS]) },
  })
  fc.assert(
    fc.property(any, any, (a, b) => {
      if (a.number === b.number) return
      expect(supersedes(a, b) && supersedes(b, a)).toBe(false)
      if (supersedes(a, b)) expect(['waiting', 'going']).toContain(b.state)
    }),
  )
})
