import { expect, it } from 'vitest'
import { proof } from './gates.ts'

it('when every route is asked by those it is not for, none lets them past and no word comes out', async () => {
  const { routes, ...zero } = await proof.run({ seed: 1, sizes: { duties: 2 }, without: null })
  expect(zero).toEqual({
    ...{ withoutConsequence: 0, graveByToken: 0, graveByOldSession: 0, leaks: 0 },
    ...{ writesWithoutRight: 0, answeredByShape: 0, failed: 0 },
  })
  expect(routes).toBeGreaterThan(500)
})

it('when grave routes do not ask who it is, the proof sees it', async () => {
  const { graveByToken, graveByOldSession } = await proof.run({
    ...{ seed: 1, sizes: { duties: 1 }, without: 'demand-person' },
  })
  expect(graveByToken).toBeGreaterThan(0)
  expect(graveByOldSession).toBeGreaterThan(0)
})

it('when no route asks for its right at the gate, the proof sees it', async () => {
  const { writesWithoutRight } = await proof.run({ seed: 1, sizes: { duties: 1 }, without: 'demand-right' })
  expect(writesWithoutRight).toBeGreaterThan(0)
})

it('when the table gives everybody everything, the proof sees it', async () => {
  const { leaks, writesWithoutRight, failed } = await proof.run({ seed: 1, sizes: { duties: 1 }, without: 'rights' })
  // What comes past the gate is refused by what it names, and fells nothing.
  expect(failed).toBe(0)
  expect(leaks).toBeGreaterThan(0)
  expect(writesWithoutRight).toBeGreaterThan(0)
})

it('when the table gives everybody what is of their own unit, the proof sees it', async () => {
  const { leaks } = await proof.run({ seed: 1, sizes: { duties: 1 }, without: 'own-unit' })
  expect(leaks).toBeGreaterThan(0)
})

it('when routes do not say what comes of them, the proof sees it', async () => {
  const { withoutConsequence } = await proof.run({ seed: 1, sizes: { duties: 1 }, without: 'consequence' })
  expect(withoutConsequence).toBeGreaterThan(0)
})
