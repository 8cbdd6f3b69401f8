import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { testDatabase } from '../test/database.ts'
import { clientOf, databaseOn, poolOf } from './database.ts'

let database: Awaited<ReturnType<typeof testDatabase>>
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.drop())

it.each([undefined, 'varde_public'])('when a pool acts as %s, its server compiles no plan', async (role) => {
  const db = databaseOn(poolOf({ connection: database.connection, max: 1, ...(role ? { role } : {}) }))
  const { rows } = await sql<{
    jit: string
    who: string
  }>`select current_setting('jit') as jit, current_user as who`.execute(db)
  expect(rows[0]!.jit).toBe('off')
  if (role) expect(rows[0]!.who).toBe(role)
  await db.destroy()
})

it('when a connection is one’s own, its server compiles no plan either', async () => {
  const client = clientOf(database.connection)
  await client.connect()
  const { rows } = await client.query('show jit')
  expect(rows[0].jit).toBe('off')
  await client.end()
})

it('when nobody has asked for a minute, the same connection answers, with what it has planned', async () => {
  const pool = poolOf({ connection: database.connection })
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  try {
    const who = async () => (await pool.query('select pg_backend_pid() as pid')).rows[0].pid as number
    const first = await who()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(await who()).toBe(first)
    await vi.advanceTimersByTimeAsync(15 * 60_000)
    expect(await who()).not.toBe(first)
  } finally {
    vi.useRealTimers()
    await pool.end()
  }
})
