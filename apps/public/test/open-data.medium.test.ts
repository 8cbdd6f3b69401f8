import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pressHouse } from './press-house.ts'

let house: Awaited<ReturnType<typeof pressHouse>>
beforeAll(async () => {
  house = await pressHouse()
  const { db } = house.database
  const names = JSON.stringify({ nb: 'Saker <vi> tok', nn: 'Saker vi tok' })
  for (const key of ['open', 'closed']) {
    await sql`insert into measure.indicator (key, mode, version, unit_id, rhythm, goal_keys, initiative_ids, created_by, created_at, updated_at)
      values (${key}, 'real', 1, ${house.agencyId}, 'month', '{}', '{}', 'per_x', now(), now())`.execute(db)
    await sql`insert into measure.definition (indicator_key, version, segment, names, about, unit, scale, direction, stage, kind, method, source, reason, by, at)
      values (${key}, 1, 1, ${names}, '', 'saker', 'count', 'up', 'awareness', 'output', 'Telt', 'Desken', '', 'per_x', now())`.execute(
      db,
    )
    await sql`insert into measure.provenance (id, kind, source, reference, fingerprint, row_count, code_version, by, at)
      values (${`prv_${key}`}, 'manual', 'Desken', '', ${'0'.repeat(64)}, 1, 'x', 'per_x', now())`.execute(db)
    await sql`insert into measure.value (id, indicator_key, version, series, from_on, to_on, value, is_whole, recipe, provenance_id, by, at)
      values (${`val_${key}`}, ${key}, 1, '', '2026-01-01', '2026-01-31', 12, true, 'entered', ${`prv_${key}`}, 'per_x', now())`.execute(
      db,
    )
  }
  await sql`insert into measure.open_series values ('open', 'per_x', now())`.execute(db)
  await sql`insert into measure.open_figure values ('val_open', 'per_x', now())`.execute(db)
})
afterAll(() => house.close())

const get = (url: string) => house.web.inject({ url })

test('the page lists what is given away and nothing else, in the reader’s language', async () => {
  const { statusCode, body } = await get('/apne-data')
  expect(statusCode).toBe(200)
  expect(body).toContain('Saker &lt;vi&gt; tok')
  expect(body).toContain('href="/apne-data/open.csv"')
  expect(body).not.toContain('closed')
  expect((await get('/apne-data?sprak=nn')).body).toContain('Saker vi tok')
})

test('a series comes as CSV and JSON, and one that is not given away does not exist', async () => {
  const csv = await get('/apne-data/open.csv')
  expect([csv.statusCode, csv.headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8'])
  expect(csv.body).toContain('2026-01-01,2026-01-31,12,,,,,saker,1,1,Desken,')
  expect(JSON.parse((await get('/apne-data/open.json')).body)).toMatchObject({ key: 'open', values: [{ value: 12 }] })
  const told = /^<([^>]+)>; rel="describedby"/.exec(String(csv.headers.link))![1]!
  const columns = await get(`/apne-data/${told}`)
  expect(columns.headers['content-type']).toContain('application/csvm+json')
  expect(JSON.parse(columns.body)).toMatchObject({ url: expect.stringMatching(/\/apne-data\/open\.csv$/) })
  for (const path of [
    'closed.csv',
    'closed.csv-metadata.json',
    'closed.json',
    'open.xml',
    '..%2Fopen.csv',
    'OPEN.csv',
    'none.csv',
  ])
    expect((await get(`/apne-data/${path}`)).statusCode, path).toBe(404)
})

test('the catalogue has one dataset for each series, and a demo shows nothing that is real', async () => {
  const catalogue = await get('/apne-data/katalog.jsonld')
  expect(catalogue.headers['content-type']).toContain('application/ld+json')
  expect(JSON.parse(catalogue.body)['dcat:dataset']).toHaveLength(1)
  expect((await house.demo.inject('/apne-data')).body).toContain('Ingen serier er lagt ut')
})
