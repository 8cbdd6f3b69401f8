import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { runChannel } from '../actions/run-channel.ts'

let database: Awaited<ReturnType<typeof testDatabase>>
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.drop())

it('when it hears of no pause any more, the channel ends with the fault, so that it is begun again and hears', async () => {
  const varde = testVarde(database.db, { connection: database.connection })
  const never = new AbortController()
  const handOver = async () => ({ kind: 'accepted' as const, response: '' })
  const run = runChannel(varde, never.signal, { channel: 'sms', slots: 2, perSecond: 0, handOver })
  const ended = expect(run).rejects.toThrow('hears of no change')
  await expect
    .poll(async () => {
      const { rows } = await sql`select pg_terminate_backend(pid) from pg_stat_activity
                                  where datname = current_database() and query = 'listen varde_dispatch'`.execute(
        database.db,
      )
      return rows.length
    })
    .toBe(1)
  await ended
})

it('when work can no longer be claimed, the channel ends with the fault, so that it is begun again; it never spins', async () => {
  const varde = testVarde(database.db, { connection: database.connection })
  const never = new AbortController()
  const handOver = async () => ({ kind: 'accepted' as const, response: '' })
  await sql`alter table dispatch.attempt rename to attempt_away`.execute(database.db)
  const run = runChannel(varde, never.signal, { channel: 'sms', slots: 3, perSecond: 0, handOver })
  await expect(run).rejects.toThrow('dispatch.attempt')
  await sql`alter table dispatch.attempt_away rename to attempt`.execute(database.db)
})
