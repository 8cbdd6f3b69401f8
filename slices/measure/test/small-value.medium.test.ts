import { readFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Database, databaseOn, poolOf } from '../../../kit/db/database.ts'
import { givenApprover } from '../../approval/test/say-yes.ts'
import { applyImport } from '../actions/apply-import.ts'
import { viewDashboard } from '../actions/dashboard/view-dashboard.ts'
import { askToGive, readOpenSeries } from '../actions/open-series.ts'
import { openValue } from '../actions/open-value.ts'
import { readFigures } from '../actions/report/read-figures.ts'
import { startImport } from '../actions/start-import.ts'
import { undoImport } from '../actions/undo-import.ts'
import { mapImport, viewImport } from '../actions/view-import.ts'
import { viewIndicator } from '../actions/view-indicator.ts'
import { writeValue } from '../actions/write-value.ts'
import { openCsv } from '../rules/open-series.ts'
import { seriesCsv } from '../rules/series-csv.ts'
import { type SourceHouse, sourceHouse } from './source-house.ts'
import { withYes } from './with-yes.ts'

const SECRET = /73[.,]125/
let house: SourceHouse
let publicDb: Database
beforeAll(async () => {
  house = await sourceHouse()
  await givenApprover(house.base.db, 'unt_kdi')
  publicDb = databaseOn(poolOf({ connection: house.base.connection, max: 2, role: 'varde_public' }))
})
afterAll(async () => {
  await publicDb.destroy()
  await house.stop()
})

const period = { fromOn: '2025-01-01', toOn: '2025-12-31' }
const write = (key: string, value: number, n: number) =>
  writeValue(house.varde, house.head, key, {
    ...{ ...period, series: '', missing: null, asked: n, source: 'Medarbeiderundersøkelsen' },
    figures: { ...period, value, n, hits: null, margin: 4, spread: null },
  })

/** Everything that is kept, as one text. */
async function kept(): Promise<string> {
  const { rows: tables } = await sql<{ name: string }>`
    select quote_ident(table_schema) || '.' || quote_ident(table_name) as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`.execute(house.base.db)
  const texts: string[] = []
  for (const { name } of tables) {
    const { rows } = await sql<{ text: string }>`select t::text as text from ${sql.raw(name)} t`.execute(house.base.db)
    texts.push(...rows.map(({ text }) => text))
  }
  return texts.join('\n')
}

test('when a share of seven answers is written by hand, the number is kept nowhere and shown nowhere, and the reason is', async () => {
  const { varde, head } = house
  const key = await house.indicator('Trivsel på avdelingen', { scale: 'share', rhythm: 'year' })
  const id = await write(key, 73.125, 7)
  await withYes(varde, askToGive(varde, head, key))
  expect(await kept()).not.toMatch(SECRET)
  const view = await viewIndicator(varde, head, key)
  expect(view.values).toMatchObject([{ value: null, n: null, asked: null, interval: null, missing: 'too-few-answers' }])
  expect(await openValue(varde, id)).toMatchObject({ recomputed: null, rows: [] })
  expect(seriesCsv(view)).toContain('Skjult: færre enn 10 svar')
  const open = (await readOpenSeries(publicDb, varde.mode)).find((one) => one.key === key)!
  expect(openCsv(open)).toContain('Skjult: færre enn 10 svar')
  expect(open.values).toMatchObject([{ value: null, n: null, interval: null }])
  const figure = (await readFigures(house.base.db, [key], '2026-12-31')).get(key)!
  expect(figure).toMatchObject({ latest: null, values: [{ value: null, missing: 'too-few-answers' }] })
  const dashboard = JSON.stringify(await viewDashboard(varde, head, { level: 'agency' } as never).catch(() => null))
  expect(dashboard).not.toMatch(SECRET)
})

test('when ten have answered, or nobody was asked because all was counted, the number stands', async () => {
  const key = await house.indicator('Ti svar', { scale: 'share', rhythm: 'year' })
  await write(key, 70, 10)
  expect(await house.values(key)).toMatchObject([{ value: 70, n: 10, missing: null }])
})

test('when a file has small groups, the dry run says so, their numbers are kept nowhere, and undoing lets what stood stand again', async () => {
  const { varde, head } = house
  const key = await house.indicator('Arbeidsmiljø', { scale: 'share', rhythm: 'year' })
  await write(key, 61, 40)
  const text = ['Periode;Prosent;Antall svar;Etat', '2025;73,125;7;', '2025;55;60;Etat B'].join('\n')
  const upload = { fileName: 'tall.csv', upload: Readable.from([Buffer.from(text)]) }
  const { id } = await startImport(varde, head, upload)
  const { mapping } = await viewImport(varde, head, id)
  await mapImport(varde, head, id, { mapping: { ...mapping, indicatorKey: key }, source: 'Prøve' })
  const dry = await viewImport(varde, head, id)
  expect(dry.lines.map(({ outcome, isHidden, value, before }) => [outcome, isHidden, value, before])).toEqual([
    ['changed', true, null, 61],
    ['new', false, 55, null],
  ])
  await applyImport(varde, head, id)
  expect(await kept()).not.toMatch(SECRET)
  expect((await viewImport(varde, head, id)).counts).toEqual({ new: 0, changed: 0, same: 2, faulty: 0 })
  const again = await startImport(varde, head, { ...upload, upload: Readable.from([Buffer.from(text)]) })
  await mapImport(varde, head, again.id, { mapping: { ...mapping, indicatorKey: key }, source: 'Prøve' })
  expect(await applyImport(varde, head, again.id)).toEqual({ made: 0 })
  expect(await kept()).not.toMatch(SECRET)
  await undoImport(varde, head, id)
  expect(await house.values(key)).toMatchObject([{ value: 61, n: 40 }])
})

test('when numbers of few answers were kept before, the migration empties them and what they were read from', async () => {
  const { db } = house.base
  const key = await house.indicator('Kjent før', { scale: 'mean', rhythm: 'year' })
  const id = await write(key, 3, 40)
  await sql`update measure.value set value = 73.125, n = 9, asked = 9 where id = ${id}`.execute(db)
  await sql`update measure.value_row set amount = 73.125 where value_id = ${id}`.execute(db)
  const file = new URL('../../../db/migrations/20261126_0100_measure_small_value.sql', import.meta.url)
  await db.transaction().execute((trx) => sql.raw(readFileSync(file, 'utf8')).execute(trx))
  expect(await kept()).not.toMatch(SECRET)
  expect(await house.values(key)).toMatchObject([{ value: null, missing: 'too-few-answers' }])
})
