import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../test/database.ts'
import { clientOf, databaseOn, poolOf } from './database.ts'
import { type Limits, NIGHTLY } from './limits.ts'

let base: Awaited<ReturnType<typeof testDatabase>>
beforeAll(async () => {
  base = await testDatabase()
})
afterAll(() => base.drop())

const SHORT: Limits = { statement: 300, lock: 200, idleInTransaction: 200 }

async function withLimits<T>(limits: Limits | undefined, act: (db: typeof base.db) => Promise<T>): Promise<T> {
  const db = databaseOn(poolOf({ connection: base.connection, max: 2, ...(limits ? { limits } : {}) }))
  try {
    return await act(db)
  } finally {
    await db.destroy()
  }
}
const set = (db: typeof base.db) =>
  sql<{ name: string; setting: string }>`
    select name, setting from pg_settings where name in ('statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout')
     order by name`
    .execute(db)
    .then(({ rows }) => rows.map(({ setting }) => Number(setting)))

test('when a connection of ours begins, the server holds it to limits; at night to wider ones; a copy of everything to none', async () => {
  expect(await withLimits(undefined, set)).toEqual([60_000, 15_000, 60_000])
  expect(await withLimits(NIGHTLY, set)).toEqual([60_000, 15_000, 900_000])
  const client = clientOf(base.connection)
  await client.connect()
  const { rows } = await client.query(
    "select current_setting('statement_timeout') as statement, current_setting('lock_timeout') as lock",
  )
  expect(rows).toEqual([{ statement: '0', lock: '0' }])
  await client.end()
})

test('when a statement, a wait for a lock or a transaction that does nothing is longer than that, the server ends it', async () => {
  await withLimits(SHORT, async (db) => {
    await expect(sql`select pg_sleep(5)`.execute(db)).rejects.toMatchObject({ code: '57014' })
    await base.db.transaction().execute(async (trx) => {
      await sql`select pg_advisory_xact_lock(11)`.execute(trx)
      await expect(sql`select pg_advisory_xact_lock(11)`.execute(db)).rejects.toMatchObject({ code: '55P03' })
    })
    const idle = db.transaction().execute(async (trx) => {
      await sql`select pg_advisory_xact_lock(12)`.execute(trx)
      await expect
        .poll(async () => {
          const { rows } = await sql<{ free: boolean }>`select pg_try_advisory_lock(12) as free`.execute(base.db)
          return rows[0]!.free
        })
        .toBe(true)
      await sql`select 1`.execute(trx)
    })
    await expect(idle).rejects.toThrow()
  })
})
