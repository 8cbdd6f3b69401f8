import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { databaseOn, poolOf } from '../db/database.ts'
import { metFaults } from '../db/fault-rows.ts'
import { faultyWire } from '../db/test/faulty-wire.ts'
import { testDatabase } from '../test/database.ts'
import { testVarde } from '../test/test-varde.ts'
import { recordFaults } from './record-faults.ts'

let base: Awaited<ReturnType<typeof testDatabase>>
beforeAll(async () => {
  base = await testDatabase()
})
afterAll(() => base.drop())

const LONG_AGO = new Date(0)

test('when the database is away and there again, it is written down that it was, and what was asked in vain meanwhile is one fault', async () => {
  const wire = await faultyWire(base.connection)
  const db = databaseOn(poolOf({ connection: wire.connection, max: 2 }))
  const record = recordFaults(testVarde(db))
  const ask = () => sql`select 1`.execute(db)
  await ask()
  const asked = sql`select pg_sleep(20)`.execute(db)
  await expect
    .poll(() =>
      sql`select from pg_stat_activity where query like 'select pg_sleep%'`
        .execute(base.db)
        .then(({ rows }) => rows.length),
    )
    .toBe(1)
  wire.be('refuse')
  wire.cut()
  await expect(asked).rejects.toThrow()
  for (let i = 0; i < 3; i++) await expect(ask()).rejects.toThrow()
  wire.be('pass')
  const met = async () => (await metFaults(base.db, LONG_AGO)).map(({ kind, times }) => ({ kind, isMany: times > 1 }))
  await expect.poll(met).toHaveLength(2)
  expect(await met()).toContainEqual({ kind: 'away', isMany: true })
  record.stop()
  await db.destroy()
  await wire.stop()
})

test('a deadlock is written down though PostgreSQL lets the other go on, and a row that is refused for what it says is not', async () => {
  const record = recordFaults(testVarde(base.db))
  await sql`create table public.two (id int primary key, n int)`.execute(base.db)
  await sql`insert into public.two values (1, 0), (2, 0)`.execute(base.db)
  await expect(sql`insert into public.two values (1, 0)`.execute(base.db)).rejects.toThrow()
  const both = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const take = (order: number[], mine: number) =>
    base.db.transaction().execute(async (trx) => {
      await sql`update public.two set n = n + 1 where id = ${order[0]}`.execute(trx)
      both[mine]!.resolve()
      await both[1 - mine]!.promise
      await sql`update public.two set n = n + 1 where id = ${order[1]}`.execute(trx)
    })
  const ends = await Promise.allSettled([take([1, 2], 0), take([2, 1], 1)])
  expect(ends.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  await expect
    .poll(async () => (await metFaults(base.db, LONG_AGO)).map(({ kind, times }) => [kind, times]))
    .toContainEqual(['deadlock', 1])
  expect((await metFaults(base.db, LONG_AGO)).map(({ kind }) => kind)).not.toContain('full')
  record.stop()
})
