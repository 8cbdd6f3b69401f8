import { sql } from 'kysely'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { testDatabase } from '../test/database.ts'
import { migrate, migrationNames } from './migrate.ts'
import { noteBackup, schemaState } from './schema-state.ts'
import { settleSchema } from './settle-schema.ts'

type Base = Awaited<ReturnType<typeof testDatabase>>
const bases: Base[] = []
let base: Base
const NOW = new Date('2026-03-10T09:00:00Z')
const hoursAgo = (hours: number) => new Date(NOW.getTime() - hours * 3_600_000)
const LATER = '20261203_0615_kit_pulse'

beforeEach(async () => {
  base = await testDatabase({ isEmpty: true })
  bases.push(base)
})
afterAll(async () => {
  for (const one of bases) await one.drop()
})

/** As an earlier version left it, which knew nothing of the pulses of loops. */
const earlier = async () => migrate(base.db, { only: (await migrationNames()).filter((name) => name !== LATER) })
const settle = (over: { upgrades?: boolean; isDemo?: boolean; backup?: string } = {}) =>
  settleSchema(base.connection, { upgrades: true, isDemo: false, now: NOW, ...over })
const missing = async () => (await schemaState(base.db)).missing

test('when a database is new, whoever starts sets it up, and others say what to do', async () => {
  await expect(settle({ upgrades: false })).rejects.toThrow('The database is empty')
  expect((await schemaState(base.db)).isNew).toBe(true)
  await settle()
  expect(await missing()).toEqual([])
  await settle({ upgrades: false })
})

test('when a database is of an earlier version, whoever only works in it leaves it alone, and says what to do', async () => {
  await earlier()
  await expect(settle({ upgrades: false })).rejects.toThrow(/earlier version.*lacks one change.*varde -- backup/s)
  expect(await missing()).toEqual([LATER])
})

test('when it is to be upgraded, a backup must have been taken lately', async () => {
  await earlier()
  await expect(settle()).rejects.toThrow('no backup was seen')
  await noteBackup(base.db, { at: hoursAgo(30), what: '/backup/old.tar.gz' })
  await expect(settle()).rejects.toThrow('no backup was seen')
  expect(await missing()).toEqual([LATER])
  await noteBackup(base.db, { at: hoursAgo(7), what: '/backup/night.tar.gz' })
  expect(await settle()).toEqual([LATER])
})

test('when the operator says where a backup is, or it is a demo, it is upgraded', async () => {
  await earlier()
  expect(await settle({ backup: 'pgBackRest 20260310F' })).toEqual([LATER])
  const { rows } = await sql<{ what: string }>`select what from kit.backup`.execute(base.db)
  expect(rows).toEqual([{ what: 'pgBackRest 20260310F' }])
  base = await testDatabase({ isEmpty: true })
  bases.push(base)
  await earlier()
  expect(await settle({ isDemo: true })).toEqual([LATER])
})

test('when a database is of a newer version, everybody refuses it', async () => {
  await settle()
  await sql`insert into kit.kysely_migration values ('29991231_2359_not_thought_of', '2999-12-31')`.execute(base.db)
  for (const over of [{}, { upgrades: false }, { isDemo: true }, { backup: 'somewhere' }])
    await expect(settle(over)).rejects.toThrow(/newer version.*29991231_2359_not_thought_of/)
})

test('when somebody uses a table that is to be changed, nothing is changed, and it is said', async () => {
  await earlier()
  const holding = await base.db.startTransaction().execute()
  await sql`create table kit.pulse (loop text)`.execute(holding)
  await expect(settle({ backup: 'somewhere' })).rejects.toThrow('A table is in use')
  await holding.rollback().execute()
  expect(await missing()).toEqual([LATER])
})
