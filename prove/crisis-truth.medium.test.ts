import { expect, it, vi } from 'vitest'
import { proof } from './crisis-truth.ts'

// Whole courses on a busy machine are long, and no fault.
vi.setConfig({ testTimeout: 240_000 })

const short = (without: string | null) => proof.run({ seed: 3, sizes: { runs: 3, steps: 12 }, without })

it('when random courses are walked, every page and everybody who got it are told one truth', async () => {
  const { runs, released, ...counts } = await short(null)
  expect(runs).toBe(3)
  expect(released).toBeGreaterThan(0)
  for (const key of proof.zero) expect([key, counts[key]]).toEqual([key, 0])
})

it('when the engine no longer asks the room, words leave that are not confirmed', async () => {
  expect((await short('hold')).falseLeft).toBeGreaterThan(0)
})

it('when what the room ends is not ended elsewhere, two things are told at once', async () => {
  expect((await short('ending')).twoTruths).toBeGreaterThan(0)
})

it('when it is forgotten that a room holds a text, other pages can choose it', async () => {
  expect((await short('held')).twoTruths).toBeGreaterThan(0)
})
