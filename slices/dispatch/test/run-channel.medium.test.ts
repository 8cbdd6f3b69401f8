import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { advanceDispatch } from '../actions/advance-dispatch.ts'
import { planDispatch } from '../actions/plan-dispatch.ts'
import { recoverWorkers } from '../actions/recover-workers.ts'
import { runChannel } from '../actions/run-channel.ts'
import { startDispatch } from '../actions/start-dispatch.ts'
import { addVersion, fillAudience, holder } from './builders.ts'

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

it('when one has been in hand for longer than anything takes, the channel ends with the fault, and what it had is unknown and tried again', async () => {
  const varde = { ...testVarde(database.db, { connection: database.connection }), now: () => new Date() }
  await fillAudience(varde, { staff: { kind: 'staff', contacts: 1 } })
  const wave = {
    ...{ name: 'Ansatte', audiences: { groups: ['staff'] }, channels: ['email' as const], publishes: [] },
    ...{ gate: { kind: 'with-start' as const }, secondChannelMinutes: null },
  }
  const versionId = await addVersion(varde, 'stuck')
  const id = await planDispatch(varde, holder('communication-adviser'), { versionId, waves: [wave], notAfter: null })
  await startDispatch(varde, holder('communication-adviser'), id)
  await advanceDispatch(varde, id)
  const inHand = Promise.withResolvers<void>()
  const handOver = () => {
    inHand.resolve()
    return new Promise<never>(() => undefined)
  }
  const never = new AbortController()
  const run = runChannel(varde, never.signal, { channel: 'email', slots: 2, perSecond: 0, handOver, mostMs: 100 })
  const ended = expect(run).rejects.toThrow('stood still')
  await inHand.promise
  await ended
  await recoverWorkers(varde)
  const { rows } = await sql<{ state: string }>`
    select state from dispatch.attempt where dispatch_id = ${id} order by number`.execute(database.db)
  expect(rows.map(({ state }) => state)).toEqual(['unknown', 'prepared'])
})
