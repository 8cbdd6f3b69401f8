import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listen } from '../db/database.ts'
import { silentLoops } from '../db/pulses.ts'
import { testDatabase } from '../test/database.ts'
import { testVarde } from '../test/test-varde.ts'
import { Pulses } from './pulse.ts'
import { pause } from './start-work.ts'
import { watchPulses } from './watch-pulses.ts'

let base: Awaited<ReturnType<typeof testDatabase>>
beforeAll(async () => {
  base = await testDatabase()
})
afterAll(() => base.drop())

test('when loops go on it is written down; one that stands is told of, and not written; what nobody said a word of is silent', async () => {
  const varde = testVarde(base.db)
  const pulses = new Pulses()
  const leave = new AbortController()
  const { promise: never, resolve } = Promise.withResolvers<void>()
  const going = pulses.run('going', () => pause(3_600_000, leave.signal))
  const asking = pulses.run('asking', async () => {
    await sql`select 1`.execute(base.db)
    await pause(3_600_000, leave.signal)
  })
  const stuck = pulses.run('stuck', () => never, 1)
  await expect.poll(() => pulses.still()).toHaveLength(1)
  const told: string[][] = []
  const watch = watchPulses(varde, pulses, (names) => told.push(names))
  await expect.poll(() => told[0]).toEqual(['stuck'])
  const silent = () => silentLoops(base.db, ['stuck', 'going', 'asking', 'never'])
  await expect.poll(async () => (await silent()).map(({ name }) => name)).toEqual(['stuck', 'never'])
  expect((await silent())[1]).toEqual({ name: 'never', seconds: null })
  await watch.stop()
  await sql`update kit.pulse set at = at - interval '1 minute' where loop = 'going'`.execute(base.db)
  expect((await silent()).map(({ name }) => name)).toEqual(['stuck', 'going', 'never'])
  expect((await silent())[1]!.seconds).toBeGreaterThanOrEqual(60)
  resolve()
  leave.abort()
  await Promise.all([going, asking, stuck])
})

test('when a statement of a loop takes long, each answer of the database says that the loop goes on', async () => {
  const pulses = new Pulses()
  const seen: number[] = []
  await pulses.run(
    'many',
    async () => {
      for (let i = 0; i < 5; i++) {
        await sql`select pg_sleep(0.02)`.execute(base.db)
        seen.push(pulses.still().length)
      }
    },
    1000,
  )
  expect(seen).toEqual([0, 0, 0, 0, 0])
})

test('when a loop that listens stands, what its connection asks to hear whether anybody is there does not hide it', async () => {
  const pulses = new Pulses()
  const { promise: never, resolve } = Promise.withResolvers<void>()
  const stuck = pulses.run(
    'listening',
    async () => {
      const { stop } = await listen(base.connection, 'varde_test', () => undefined)
      await never
      await stop()
    },
    3000,
  )
  await expect.poll(() => pulses.still().map(({ name }) => name)).toEqual(['listening'])
  resolve()
  await stuck
})
