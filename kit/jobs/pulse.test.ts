import { expect, test } from 'vitest'
import { beat, Pulses, rest } from './pulse.ts'
import { pause } from './start-work.ts'

const soon = (ms: number) => new Promise((done) => setTimeout(done, ms))
const forever = new AbortController().signal

test('when a loop waits for one thing longer than it may, it stands; while it pauses, however long, it goes on', async () => {
  const pulses = new Pulses()
  const { promise: never, resolve } = Promise.withResolvers<void>()
  const stuck = pulses.run('stuck', () => never, 5)
  const leave = new AbortController()
  const resting = pulses.run('resting', () => pause(3_600_000, leave.signal), 5)
  await expect.poll(() => pulses.still().map(({ name }) => name)).toEqual(['stuck'])
  expect(pulses.going()).toEqual(['resting'])
  resolve()
  leave.abort()
  await Promise.all([stuck, resting])
  expect([...pulses.still(), ...pulses.going()]).toEqual([])
})

test('when a loop says that it goes on, it is heard where it says so, also between what it waits for', async () => {
  const pulses = new Pulses()
  let seen: string[] = []
  const run = pulses.run(
    'busy',
    async () => {
      await soon(30)
      seen = pulses.still().map(({ name }) => name)
      await soon(0)
      beat()
      seen.push(...pulses.going())
    },
    10,
  )
  await run
  expect(seen).toEqual(['busy', 'busy'])
  // Outside a loop nobody hears it.
  beat()
  rest(5)
  await pause(1, forever)
})
