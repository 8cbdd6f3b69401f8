import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Database, databaseOn, poolOf } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { givenApprover, waitingFor } from '../../approval/test/say-yes.ts'
import { addIndicator } from '../actions/add-indicator.ts'
import { changeDefinition } from '../actions/keep-indicator.ts'
import { measureWaitingFor } from '../actions/measure-waiting-for.ts'
import { askToGive, letOut, readOpenSeries, shutSeries } from '../actions/open-series.ts'
import { viewIndicator } from '../actions/view-indicator.ts'
import { takeBackValue, writeValue } from '../actions/write-value.ts'
import { letOutInput, valueInput } from '../http/measure-shapes.ts'
import type { Definition } from '../rules/indicator.ts'
import { openCatalogue } from '../rules/open-catalogue.ts'
import { openCsv } from '../rules/open-series.ts'
import { aHouse, caller } from './house.ts'
import { breachesOf } from './shacl.ts'
import { withYes } from './with-yes.ts'

let base: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
let publicDb: Database
let head: Caller
let key: string
const definition: Definition = {
  names: { nb: 'Trivsel', en: 'Well-being' },
  about: '',
  unit: 'prosent',
  scale: 'share',
  direction: 'up',
  stage: 'attitude',
  kind: 'outcome',
  method: 'Spør alle',
  source: 'Undersøkelse',
}

beforeAll(async () => {
  base = await testDatabase()
  varde = testVarde(base.db, { connection: base.connection })
  publicDb = databaseOn(poolOf({ connection: base.connection, max: 2, role: 'varde_public' }))
  await aHouse(base.db)
  await givenApprover(base.db, 'unt_kdi')
  head = await caller(base.db, 'head', varde.now())
  const open = { baseline: null, baselineOn: null, target: null, targetOn: null, goalKeys: [], initiativeIds: [] }
  key = await addIndicator(varde, head, { definition, aim: { unitId: 'unt_kdi', rhythm: 'year', ...open } })
  await write('2024', 61, 200)
})
afterAll(async () => {
  await publicDb.destroy()
  await base.drop()
})

const write = (year: string, value: number, n: number) => {
  const period = { fromOn: `${year}-01-01`, toOn: `${year}-12-31` }
  const figures = { ...period, value, n, hits: null, margin: null, spread: null }
  return writeValue(varde, head, key, {
    ...period,
    figures,
    series: '',
    missing: null,
    asked: null,
    source: '=HYPERLINK("x")',
  })
}
const PERIOD = { fromOn: '2025-01-01', toOn: '2025-12-31' }
const open = () => readOpenSeries(publicDb, varde.mode)
const waits = async () => (await viewIndicator(varde, head, key)).waiting
const out = async () => letOut(varde, head, key, (await waits())!.print)

test('nothing is given away before somebody says so, and then only to read, without who wrote it', async () => {
  expect(await open()).toEqual([])
  const officer = await caller(base.db, 'officer', varde.now())
  await expect(askToGive(varde, officer, key)).rejects.toMatchObject({ code: 'measure.not-yours' })
  await withYes(varde, askToGive(varde, head, key))
  await withYes(varde, askToGive(varde, head, key))
  const [series] = await open()
  expect(series!.values).toMatchObject([{ fromOn: '2024-01-01', value: 61, n: 200, interval: { how: 'wilson' } }])
  expect(JSON.stringify(series)).not.toContain('per_')
  expect((await viewIndicator(varde, head, key)).openedAt).not.toBeNull()
})

test('a change of definition breaks the series visibly, and a file that a spreadsheet opens runs nothing', async () => {
  const { revision } = await viewIndicator(varde, head, key)
  await withYes(
    varde,
    changeDefinition(varde, head, key, {
      revision,
      reason: 'Nytt spørsmål',
      definition: { ...definition, method: 'Spør et utvalg' },
    }),
  )
  await write('2025', 58, 150)
  await out()
  const [series] = await open()
  expect(series!.values.map(({ segment }) => segment)).toEqual([1, 2])
  expect(series!.definitions.map(({ reason }) => reason)).toEqual(['', 'Nytt spørsmål'])
  const lines = openCsv(series!).split('\r\n')
  expect(lines[0]).toBe('from,to,value,missing,low95,high95,n,unit,definition,segment,source,written,caveat')
  expect(lines[1]).toMatch(/^2024-01-01,2024-12-31,61,,5\d\.\d+,6\d\.\d+,200,prosent,1,1,Undersøkelse,/)
})

test('what is written beside a value, by hand or by a program, never stands among open data', async () => {
  const file = openCsv((await open())[0]!) + JSON.stringify(await open())
  expect(file).not.toContain('HYPERLINK')
  expect((await open())[0]!.values.map(({ source }) => source)).toEqual(['Undersøkelse', 'Undersøkelse'])
  const wrote = (missing: string) =>
    sql`update measure.value set value = null, missing = ${missing}, recipe = 'entered', hits = null, n = null
      where indicator_key = ${key}`.execute(base.db)
  await expect(wrote('Test Testesen er syk')).rejects.toThrow('value_missing_is_a_code')
  expect(valueInput.safeParse({ ...PERIOD, missing: 'Test Testesen er syk', source: 'x' }).success).toBe(false)
  expect(valueInput.safeParse({ ...PERIOD, missing: 'source-down', source: 'x' }).success).toBe(true)
})

test('when a number stands among open data, it is not taken away by writing that there is none', async () => {
  const none = { series: '', figures: null, missing: 'not-measured', ...PERIOD, asked: null, source: 'Undersøkelse' }
  await expect(writeValue(varde, head, key, none)).rejects.toMatchObject({ code: 'measure.take-back-first' })
  const few = { ...none, missing: null, figures: { value: 33.3, hits: 1, n: 3, margin: null, spread: null, ...PERIOD } }
  await expect(writeValue(varde, head, key, { ...few, asked: 3 })).rejects.toMatchObject({
    code: 'measure.take-back-first',
  })
  expect((await open())[0]!.values.map(({ value }) => value)).toEqual([61, 58])
  const before = { ...none, fromOn: '2023-01-01', toOn: '2023-12-31' }
  await writeValue(varde, head, key, before)
  await out()
  expect((await open())[0]!.values.map(({ value }) => value)).toEqual([null, 61, 58])
  await sql`delete from measure.value_row where value_id in (select id from measure.value where from_on = '2023-01-01')`.execute(
    base.db,
  )
  await sql`delete from measure.value where from_on = '2023-01-01'`.execute(base.db)
})

test('when a value of an open series is written or corrected, everyone reads what stood before until a person lets it out', async () => {
  const numbers = async () => (await open())[0]!.values.map(({ value }) => value)
  expect([await waits(), await numbers()]).toEqual([null, [61, 58]])
  await write('2023', 55, 140)
  const corrected = await write('2025', 59, 150)
  expect([(await waits())!.count, await numbers()]).toEqual([2, [61, 58]])
  expect((await measureWaitingFor(varde, head)).toLetOut).toMatchObject([{ key }])
  // What was looked at is let out, and nothing that came meanwhile.
  const { print } = (await waits())!
  expect(letOutInput.safeParse({ print }).success, 'the browser can send what it was given').toBe(true)
  const late = await write('2023', 54, 140)
  await expect(letOut(varde, head, key, print)).rejects.toMatchObject({ code: 'measure.other-figures-wait' })
  expect(await numbers()).toEqual([61, 58])
  await out()
  expect([await waits(), await numbers()]).toEqual([null, [54, 61, 59]])
  // What is taken back is gone at once, and what stood before it does not come back.
  await takeBackValue(varde, head, late, 'Feil')
  await takeBackValue(varde, head, corrected, 'Feil')
  expect([await waits(), await numbers()]).toEqual([null, [61]])
  await write('2025', 58, 150)
  await out()
  expect(await numbers()).toEqual([61, 58])
  const officer = await caller(base.db, 'officer', varde.now())
  await expect(letOut(varde, officer, key, print)).rejects.toMatchObject({ code: 'measure.not-yours' })
})

test('when values wait to be let out, whoever lets them out reads each of them, and what everyone reads until then', async () => {
  const first = await write('2023', 55, 140)
  await write('2025', 59, 150)
  const of = (year: string) => ({ fromOn: `${year}-01-01`, toOn: `${year}-12-31` })
  expect((await waits())!.values).toMatchObject([
    { ...of('2023'), now: { value: 55, missing: null }, outside: null },
    { ...of('2025'), now: { value: 59, missing: null }, outside: { value: 58, missing: null } },
  ])
  // As it was, for what follows.
  await takeBackValue(varde, head, first, 'Feil')
  await write('2025', 58, 150)
  await out()
  expect(await waits()).toBeNull()
})

test('when a series that was defined otherwise before is to be given away, what it was is read too', async () => {
  const open = { baseline: null, baselineOn: null, target: null, targetOn: null, goalKeys: [], initiativeIds: [] }
  const aim = { unitId: 'unt_kdi', rhythm: 'year' as const, ...open }
  const other = await addIndicator(varde, head, { definition: { ...definition, source: 'Den gamle' }, aim })
  const { revision } = await viewIndicator(varde, head, other)
  await changeDefinition(varde, head, other, { revision, reason: 'Ny kilde', definition })
  await askToGive(varde, head, other)
  const above = await caller(base.db, 'above', varde.now())
  const [read] = (await waitingFor(varde, above)).filter(({ subject }) => subject === other)
  expect(read!.words.map(({ text }) => text).join()).toContain('Den gamle')
})

test('the catalogue names each series with its files, licence, rhythm and time', async () => {
  const publisher = { name: 'Direktoratet', baseUrl: 'https://x.example', contactUrl: 'https://x.example/kontakt' }
  const catalogue = openCatalogue(publisher, await open()) as Record<string, unknown>
  expect(catalogue['@type']).toBe('dcat:Catalog')
  const [dataset] = catalogue['dcat:dataset'] as Record<string, unknown>[]
  expect(dataset).toMatchObject({
    'dct:title': [
      { '@value': 'Trivsel', '@language': 'nb' },
      { '@value': 'Well-being', '@language': 'en' },
    ],
    'dct:accrualPeriodicity': { '@id': expect.stringMatching(/\/ANNUAL$/) },
    'dct:temporal': { 'dcat:startDate': { '@value': '2024-01-01' }, 'dcat:endDate': { '@value': '2025-12-31' } },
  })
  const files = dataset!['dcat:distribution'] as Record<string, unknown>[]
  expect((await breachesOf(catalogue)).filter(({ severity }) => severity === 'Violation')).toEqual([])
  expect(files.map((file) => file['@id'])).toEqual([
    `https://x.example/apne-data/${key}.csv`,
    `https://x.example/apne-data/${key}.json`,
  ])
})

test('what is no longer given away is gone at once', async () => {
  await shutSeries(varde, head, key)
  expect(await open()).toEqual([])
})
