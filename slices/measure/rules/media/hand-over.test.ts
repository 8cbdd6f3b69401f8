import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type HeldMention, handOver } from './hand-over.ts'

type Run = { id: string; found: Set<number>; isUndone: boolean }
type House = { runs: Run[]; owners: Map<number, string> }

const take = ({ runs, owners }: House, found: Set<number>): void => {
  const id = `mni_${runs.length}`
  for (const identity of found) if (!owners.has(identity)) owners.set(identity, id)
  runs.push({ id, found, isUndone: false })
}

/** As the action does it: some at a time, those that stand and found the same in the order they came. */
function undo({ runs, owners }: House, at: number, atOnce: number): void {
  const run = runs[at]!
  if (run.isUndone) return
  run.isUndone = true
  const held = [...owners].flatMap(([identity, owner]): HeldMention[] =>
    owner === run.id ? [{ id: identity, identity }] : [],
  )
  for (let from = 0; from < held.length; from += atOnce) {
    const part = held.slice(from, from + atOnce)
    const finders = runs
      .filter(({ isUndone }) => !isUndone)
      .flatMap(({ id, found }) => [...found].map((identity) => ({ identity, importId: id })))
    const { passed, gone } = handOver(part, finders)
    expect(passed.length + gone.length).toBe(part.length)
    for (const { identity, to } of passed) owners.set(identity, to)
    for (const { identity } of gone) owners.delete(identity)
  }
}

const finds = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 8 }).map((found) => new Set(found))
const steps = fc.array(
  fc.oneof(finds, fc.record({ undo: fc.nat({ max: 9 }), atOnce: fc.integer({ min: 1, max: 4 }) })),
  {
    maxLength: 14,
  },
)

test('when imports come and are undone in any order, what is held is what those that stand have found, each under one of them', () => {
  fc.assert(
    fc.property(steps, (all) => {
      const house: House = { runs: [], owners: new Map() }
      for (const step of all) {
        if (step instanceof Set) take(house, step)
        else if (house.runs.length > 0) undo(house, step.undo % house.runs.length, step.atOnce)
        const standing = house.runs.filter(({ isUndone }) => !isUndone)
        const found = new Set(standing.flatMap((run) => [...run.found]))
        expect(new Set(house.owners.keys())).toEqual(found)
        for (const [identity, owner] of house.owners)
          expect(standing.find(({ id }) => id === owner)?.found.has(identity)).toBe(true)
      }
    }),
  )
})

test('when an import is undone and taken in again, the same is held as before', () => {
  fc.assert(
    fc.property(fc.array(finds, { minLength: 1, maxLength: 5 }), fc.nat({ max: 4 }), (all, which) => {
      const house: House = { runs: [], owners: new Map() }
      for (const found of all) take(house, found)
      const before = new Set(house.owners.keys())
      const at = which % all.length
      undo(house, at, 3)
      undo(house, at, 3)
      take(house, all[at]!)
      expect(new Set(house.owners.keys())).toEqual(before)
    }),
  )
})
