import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../test/database.ts'
import { type Database, databaseOn, listen, openSession, poolOf } from './database.ts'
import { type FaultyWire, faultyWire } from './test/faulty-wire.ts'

let base: Awaited<ReturnType<typeof testDatabase>>
let wire: FaultyWire
let db: Database
beforeAll(async () => {
  base = await testDatabase()
  wire = await faultyWire(base.connection)
  db = databaseOn(poolOf({ connection: wire.connection, max: 3 }))
})
afterAll(async () => {
  await db.destroy()
  await wire.stop()
  await base.drop()
})

const one = () => sql<{ one: number }>`select 1 as one`.execute(db).then(({ rows }) => rows[0]!.one)
const SILENT = 'gone silent'

test('when a connection is lost and neither side is told, what was asked on it fails, and the next question is answered', async () => {
  expect(await one()).toBe(1)
  wire.lose()
  await expect(one()).rejects.toThrow(SILENT)
  expect(await one()).toBe(1)
})

test('when nothing comes through at all, whoever waits is told, and is answered when it comes through again', async () => {
  expect(await one()).toBe(1)
  wire.be('hush')
  await expect(one()).rejects.toThrow(SILENT)
  wire.be('pass')
  expect(await one()).toBe(1)
})

test('when the server is long at work for somebody, they wait for it', async () => {
  const { rows } = await sql<{ slept: string }>`select pg_sleep(9) as slept`.execute(db)
  expect(rows).toHaveLength(1)
})

test('when whoever holds a lock for a process, or only listens, is lost, they are told', async () => {
  const session = await openSession(wire.connection)
  const heard = await listen(wire.connection, 'varde_test', () => undefined)
  wire.lose()
  const asked = session.query('select pg_advisory_lock(7)')
  await expect(asked).rejects.toThrow(SILENT)
  await heard.lost
  await session.end().catch(() => undefined)
})

test('when whoever opens a connection has a name, the server knows them by it', async () => {
  const pool = poolOf({ connection: base.connection, max: 2 })
  Object.assign(pool.options, { application_name: `natt ${'x'.repeat(80)}` })
  const named = databaseOn(pool)
  const nameOf = async () => {
    const { rows } = await sql<{ name: string }>`select current_setting('application_name') as name`.execute(named)
    return rows[0]!.name
  }
  const [first, second] = await Promise.all([nameOf(), nameOf()])
  expect([first, second].filter((name) => !name.startsWith('natt xxx'))).toEqual([])
  expect(first).not.toBe(second)
  await named.destroy()
})
