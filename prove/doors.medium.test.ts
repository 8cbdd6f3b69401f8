import { expect, it } from 'vitest'
import { proof } from './doors.ts'

const order = { seed: 1, sizes: { rounds: 1, share: 10 } }

it('when a canary is written in the fields that can be written, none of them gets out', async () => {
  const { fieldsOut, withoutDoor, letters, parts } = await proof.run({ ...order, without: null })
  expect(withoutDoor).toBe(0)
  expect(fieldsOut).toBeGreaterThan(10)
  expect(letters).toBeGreaterThan(2)
  expect(parts).toBe(2)
}, 120_000)

it('when the stops are off, the proof sees it', async () => {
  expect((await proof.run({ ...order, sizes: { rounds: 0 }, without: 'stops' })).withoutDoor).toBeGreaterThan(0)
}, 120_000)
