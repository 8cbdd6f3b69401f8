import { expect, it } from 'vitest'
import { proof } from './levels.ts'

const order = { seed: 1, sizes: { duties: 2 } }

it('when few may see something, its words are nowhere but with them', async () => {
  const { leaks, shutOut, read, opened } = await proof.run({ ...order, without: null })
  expect({ leaks, shutOut }).toEqual({ leaks: 0, shutOut: 0 })
  expect(read).toBeGreaterThan(1000)
  expect(opened).toBeGreaterThan(0)
})

it.each(proof.guards)('when the %s is off, the proof sees it', async (without) => {
  // Whoever has no note by duty is met with the second, and the owner speaks in a room by it.
  expect((await proof.run({ ...order, without })).leaks).toBeGreaterThan(0)
})
