import { expect, it } from 'vitest'
import { proof } from './doors.ts'

const order = { seed: 1, sizes: { rounds: 1, share: 6 } }

it('when a canary is written in the fields that can be written, none of them gets out', async () => {
  const { fieldsOut, withoutDoor } = await proof.run({ ...order, without: null })
  expect(withoutDoor).toBe(0)
  expect(fieldsOut).toBeGreaterThan(10)
}, 120_000)

it('when the stops are off, the proof sees it', async () => {
  expect((await proof.run({ ...order, without: 'stops' })).withoutDoor).toBeGreaterThan(0)
}, 120_000)
