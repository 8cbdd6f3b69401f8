import { PassThrough } from 'node:stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openLog } from '../settings/log.ts'
import { testDatabase } from '../test/database.ts'
import { testVarde } from '../test/test-varde.ts'
import { createJobs, startWork } from './start-work.ts'

let base: Awaited<ReturnType<typeof testDatabase>>
beforeAll(async () => {
  base = await testDatabase()
})
afterAll(() => base.drop())

test('when queues are those of another version, whoever may not change them says what to do', async () => {
  const bare = await testDatabase()
  await expect(createJobs(bare.connection, [], { upgrades: false })).rejects.toThrow(/Start the server first/)
  await bare.drop()
})

test('when a job fails, the log says of which queue and why, and it comes again', async () => {
  let tries = 0
  const flawed = {
    name: 'test-flawed',
    handle: async () => {
      if (++tries === 1) throw new Error('the disk is full')
    },
  }
  const to = new PassThrough()
  const said: Record<string, unknown>[] = []
  to.on('data', (line) => said.push(JSON.parse(String(line))))
  const jobs = await createJobs(base.connection, [flawed])
  const varde = { ...testVarde(base.db), log: openLog('info', to), jobs }
  const work = await startWork(varde, jobs, base.connection, [{ queues: [flawed] }])
  await base.db.transaction().execute((trx) => jobs.enqueue(trx, flawed.name, { id: 'one', v: 1 }))
  await expect.poll(() => tries).toBe(2)
  expect(said.filter(({ queue }) => queue)).toMatchObject([
    { level: 50, queue: flawed.name, id: 'one', err: { message: 'the disk is full' } },
  ])
  await work.stop()
  await jobs.stop()
})
