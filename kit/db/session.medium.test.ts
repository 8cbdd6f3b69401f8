import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../test/database.ts'
import { openSession } from './database.ts'

let base: Awaited<ReturnType<typeof testDatabase>>
beforeAll(async () => {
  base = await testDatabase()
})
afterAll(() => base.drop())

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
