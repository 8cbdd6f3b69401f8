import { expect, it } from 'vitest'
import { proof } from './crisis-truth.ts'

const COURSES = { runs: 2, from: 0, steps: 12 }
/** What is switched off, what the proof then says, and a course that it is met in, or soon after. */
const FAULTS = [
  ['hold', 'falseLeft', 0],
  ['ending', 'twoTruths', 0],
  ['held', 'twoTruths', 0],
  ['version', 'twoTruths', 0],
  ['count', 'countedTwice', 0],
  ['report', 'twoTruths', 0],
  ['sign-in', 'byOldSignIn', 0],
  ['restart', 'stuck', 3],
  ['chain', 'noApprover', 0],
  ['promise', 'pastPromises', 2],
  ['entries', 'logUnreadable', 0],
  ['standing', 'twoTruths', 6],
  ['closing', 'twoTruths', 0],
  ['queues', 'falseLeft', 0],
  ['claims', 'falseLeft', 0],
  ['english', 'twoTruths', 0],
] as const
/** What a browser is told in place of what the house answers, and what the page then shows. */
const SCREENS = [
  ['rendered-room', 'twoTruths', 0],
  ['rendered-approval', 'twoTruths', 0],
  ['rendered-today', 'twoTruths', 0],
  ['rendered-dispatches', 'twoTruths', 0],
  ['rendered-promise', 'pastPromises', 1],
] as const

it('when random courses are walked, every page and everybody who got it are told one truth', async () => {
  const said: string[] = []
  const { runs, released, killed, carried, letters, rendered, ...counts } = await proof.run({
    ...{ seed: 1, sizes: COURSES, without: null },
    say: (line) => said.push(line),
  })
  // What it found, before how much: a fault tells its place.
  expect(said.filter((line) => !line.includes('Go on from here'))).toEqual([])
  expect([runs, said.length]).toEqual([2, 2])
  expect(released).toBeGreaterThan(0)
  expect(killed).toBeGreaterThan(0)
  expect(carried).toBeGreaterThan(0)
  expect(letters).toBeGreaterThan(20)
  expect(rendered).toBeGreaterThan(20)
  for (const key of proof.zero) expect([key, counts[key]]).toEqual([key, 0])
})

it.each(FAULTS)('when what it guards is switched off (%s), the proof says %s', async (without, count, from) => {
  expect(proof.guards).toContain(without)
  expect(
    (await proof.run({ seed: 1, sizes: { ...COURSES, runs: 8, from, kills: 4 }, without }))[count],
  ).toBeGreaterThan(0)
})

it.each(SCREENS)(
  'when a page draws something else than the house answers (%s), the proof says %s',
  async (without, count, from) => {
    expect(proof.guards).toContain(without)
    const sizes = { ...COURSES, runs: 4, from, kills: 0, looks: 1 }
    expect((await proof.run({ seed: 1, sizes, without }))[count]).toBeGreaterThan(0)
  },
)
