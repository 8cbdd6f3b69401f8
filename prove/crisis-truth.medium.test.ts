import { statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { aWorld, type World } from './crisis-truth/a-world.ts'
import { proof, walkIn } from './crisis-truth.ts'

const COURSES = { runs: 3, from: 0, steps: 12 }
/** What is switched off, what the proof then says, and a course that it is met in, or soon after. */
const FAULTS = [
  ['hold', 'falseLeft', 0],
  ['ending', 'twoTruths', 0],
  ['held', 'twoTruths', 0],
  ['version', 'twoTruths', 0],
  ['count', 'countedTwice', 0],
  ['report', 'twoTruths', 1],
  ['sign-in', 'byOldSignIn', 0],
  ['restart', 'stuck', 3],
  ['chain', 'noApprover', 0],
  ['promise', 'pastPromises', 2],
  ['entries', 'logUnreadable', 0],
  ['standing', 'twoTruths', 6],
  ['closing', 'twoTruths', 1],
  ['queues', 'falseLeft', 1],
  ['claims', 'falseLeft', 0],
  ['english', 'twoTruths', 1],
  ['stop', 'falseLeft', 0],
  ['stop-letters', 'falseLeft', 1],
  ['pass', 'stuck', 0],
  ['waiver', 'twoTruths', 1],
  ['past-staff', 'outOfOrder', 1],
  ['moved', 'twoTruths', 1],
  ['phase', 'twoTruths', 1],
  ['answers', 'twoTruths', 1],
  ['following', 'stuck', 1],
  ['bare', 'falseLeft', 1],
  ['elsewhere', 'letGoElsewhere', 1],
  ['counter', 'falseLeft', 0],
  ['late-rumour', 'falseLeft', 0],
  ['other-room', 'falseLeft', 0],
  ['two-updates', 'outOfOrder', 0],
  ['other-clock', 'pastPromises', 0],
  ['holds-again', 'twoTruths', 0],
] as const
/** What a browser is told in place of what the house answers, and what the page then shows. */
const SCREENS = [
  ['rendered-room', 'twoTruths', 1],
  ['rendered-approval', 'twoTruths', 0],
  ['rendered-today', 'twoTruths', 0],
  ['rendered-dispatches', 'twoTruths', 0],
  ['rendered-promise', 'pastPromises', 1],
] as const

/** One house for all of them: to build one takes longer than most courses. */
let world: World
let round = 0
/** When the pages in `dist` were built; 0 where there are none. */
function builtAt(): number {
  return statSync(join(import.meta.dirname, '..', 'dist', 'web', 'index.html'), { throwIfNoEntry: false })?.mtimeMs ?? 0
}
const before = builtAt()
beforeAll(async () => {
  world = await aWorld({ isLooked: true })
})
afterAll(() => world?.close())
const foundIn = async (without: string, sizes: Record<string, number>) => {
  expect(proof.guards).toContain(without)
  return walkIn(world, { seed: 1, sizes: { ...COURSES, ...sizes }, without }, round++)
}

it('when its pages are made, those that others use meanwhile stand as they were', () => {
  expect(builtAt()).toBe(before)
})

it('when random courses are walked, every page and everybody who got it are told one truth', async () => {
  const said: string[] = []
  const { runs, released, killed, carried, letters, rendered, ...counts }: Record<string, number> = await walkIn(
    world,
    { seed: 1, sizes: COURSES, without: null, say: (line) => said.push(line) },
    round++,
  )
  // What it found, before how much: a fault tells its place.
  expect(said.filter((line) => !line.includes('Go on from here'))).toEqual([])
  expect([runs, said.length]).toEqual([3, 3])
  expect(released).toBeGreaterThan(0)
  expect(killed).toBeGreaterThan(0)
  expect(carried).toBeGreaterThan(0)
  expect(letters).toBeGreaterThan(20)
  expect(rendered).toBeGreaterThan(20)
  for (const key of proof.zero) expect([key, counts[key]]).toEqual([key, 0])
})

it('when each of the paths that people found is walked, nobody gets what may not be said by then', async () => {
  const said: string[] = []
  const sizes = { runs: 6, steps: 0, kills: 0, looks: 0, paths: 1 }
  const counted: Record<string, number> = await walkIn(
    world,
    { seed: 1, sizes, without: null, say: (line) => said.push(line) },
    round++,
  )
  expect(said.filter((line) => !line.includes('Go on from here'))).toEqual([])
  expect(counted.paths).toBe(6)
  for (const key of proof.zero) expect([key, counted[key]]).toEqual([key, 0])
})

it('when courses are walked side by side, they are counted together', async () => {
  const said: string[] = []
  const sizes = { runs: 2, walkers: 2, steps: 1, kills: 0, looks: 0 }
  const counted = await proof.run({ seed: 1, sizes, without: null, say: (line) => said.push(line) })
  expect(counted.runs).toBe(2)
  expect(said.map((line) => line.split(':')[0]).toSorted()).toEqual(['course 0', 'course 1'])
})

it.each(FAULTS)('when what it guards is switched off (%s), the proof says %s', async (without, count, from) => {
  // A process that dies is waited for, and one alone needs it.
  const kills = without === 'restart' ? 4 : 0
  expect((await foundIn(without, { runs: 8, from, kills, looks: 0 }))[count]).toBeGreaterThan(0)
})

it.each(SCREENS)(
  'when a page draws something else than the house answers (%s), the proof says %s',
  async (without, count, from) => {
    expect((await foundIn(without, { runs: 4, from, kills: 0, looks: 1 }))[count]).toBeGreaterThan(0)
  },
)
