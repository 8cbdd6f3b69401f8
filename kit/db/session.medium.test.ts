import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../test/database.ts'
import { listen, openSession } from './database.ts'

let base: Awaited<ReturnType<typeof testDatabase>>
beforeAll(async () => {
  base = await testDatabase()
})
afterAll(() => base.drop())

test('when what a session is opened for fails, its connection is closed', async () => {
  const own = async () => {
    const { rows } = await sql<{ count: number }>`select count(*)::int as count from pg_stat_activity
                                                   where datname = current_database() and query like '%not_there%' and pid <> pg_backend_pid()`.execute(
      base.db,
    )
    return rows[0]!.count
  }
  const opened = openSession(base.connection, (client) => client.query('select not_there()'))
  await expect(opened).rejects.toThrow('not_there')
  await expect(listen(base.connection, 'two words not_there', () => undefined)).rejects.toThrow('syntax')
  await expect.poll(own).toBe(0)
})

test('when a session is opened for locks, the server asks whether its machine is there, and the lock goes with it', async () => {
  const [one, other] = [await openSession(base.connection), await openSession(base.connection)]
  const { rows } = await one.query<{ idle: string; isLocal: boolean }>(
    `select current_setting('tcp_keepalives_idle') as idle, inet_server_addr() is null as "isLocal"`,
  )
  // Over a unix socket there is no network to lose.
  expect(rows[0]!.idle).toBe(rows[0]!.isLocal ? '0' : '4')
  await one.query('select pg_advisory_lock(7)')
  const isFree = async () => (await other.query('select pg_try_advisory_lock(7) as free')).rows[0].free
  expect(await isFree()).toBe(false)
  ;(one as unknown as { connection: { stream: { destroy: () => void } } }).connection.stream.destroy()
  await expect.poll(isFree).toBe(true)
  await other.end()
})
