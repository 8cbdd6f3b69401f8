import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readSettings } from '../../../kit/settings/settings.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { listUnits } from '../../../slices/organisation/index.ts'
import { checkPack, elementsInForce, packFolder } from '../../../slices/strategy/index.ts'
import { fillDemo, importPacks } from '../import-packs.ts'
import { type OpenVarde, openVarde } from '../open-varde.ts'

const folder = mkdtempSync(join(tmpdir(), 'varde-blank-'))
const databases: Awaited<ReturnType<typeof testDatabase>>[] = []
const opened: OpenVarde[] = []
let demo: OpenVarde
let real: OpenVarde

async function openBlank(isDemo: boolean): Promise<OpenVarde> {
  const database = await testDatabase()
  databases.push(database)
  const { connection } = database
  const open = await openVarde(
    readSettings({
      DATABASE_URL:
        typeof connection === 'string'
          ? connection
          : `postgres://${connection.user}@localhost/${connection.database}?host=${connection.host}`,
      VARDE_DATA: join(folder, String(isDemo)),
      VARDE_DEMO: String(isDemo),
      VARDE_PACK: 'blank',
      VARDE_LOG_LEVEL: 'silent',
    }),
    { upgrades: true },
  )
  opened.push(open)
  return open
}

beforeAll(async () => {
  demo = await openBlank(true)
  real = await openBlank(false)
  await fillDemo(demo.varde)
  await importPacks(real.varde)
})
afterAll(async () => {
  for (const open of opened) await open.stop()
  for (const database of databases) await database.drop()
  rmSync(folder, { recursive: true, force: true })
})

const count = async ({ varde }: OpenVarde, table: string) =>
  Number((await sql<{ count: string }>`select count(*) from ${sql.table(table)}`.execute(varde.db)).rows[0]!.count)

test('when the blank pack is checked, it has no fault and no element', async () => {
  const { faults, counts } = await checkPack(packFolder('blank'))
  expect(faults).toEqual([])
  expect(counts.filter((one) => one.count > 0)).toEqual([])
})

test('when the examples in the comments are taken up, they are a pack without faults', async () => {
  const copy = join(folder, 'examples')
  cpSync(packFolder('blank'), copy, { recursive: true })
  const files = readdirSync(join(copy, 'strategy')).filter((name) => name !== 'strategy.yaml')
  for (const name of files) {
    const path = join(copy, 'strategy', name)
    const [, example] = readFileSync(path, 'utf8').split('# Example:\n')
    const element = example!.replace(/\nversion: 1[\s\S]*/, '').replaceAll(/^# ?/gm, '')
    writeFileSync(path, `version: 1\nelements:\n${element}\n`)
  }
  const { faults, counts } = await checkPack(copy)
  expect(faults).toEqual([])
  expect(counts.reduce((sum, one) => sum + one.count, 0)).toBeGreaterThan(files.length)
})

test('when an empty installation starts with the blank pack, it has one unit, three groups and an empty strategy', async () => {
  for (const open of [demo, real]) {
    const { db, now } = open.varde
    expect((await listUnits(db, { at: now() })).map(({ name }) => name)).toEqual(['Etaten'])
    expect(await count(open, 'audience.stakeholder_group')).toBe(3)
    expect(await elementsInForce(db)).toEqual([])
    expect(await count(open, 'strategy.public_edition')).toBe(1)
  }
})

test('when it is a demo, people of the unit are made up and nothing of another agency comes along', async () => {
  expect(await count(demo, 'organisation.person')).toBe(20)
  expect(await count(real, 'organisation.person')).toBe(0)
  for (const table of ['audience.contact', 'audience.head_count', 'plan.public_initiative'])
    expect(await count(demo, table), table).toBe(0)
})
