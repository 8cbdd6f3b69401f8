import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Got } from '../../../kit/test/http-receiver.ts'
import { openValue } from '../actions/open-value.ts'
import { json, type SourceHouse, sourceHouse } from './source-house.ts'

type Query = {
  site_id: string
  metrics: string[]
  date_range: [string, string]
  dimensions?: string[]
  pagination?: { limit: number; offset: number }
}
let house: SourceHouse
let pageviews: string
let visitors: string
let id: string

beforeAll(async () => {
  house = await sourceHouse()
  pageviews = await house.indicator('Sidevisninger', { rhythm: 'quarter' })
  visitors = await house.indicator('Besøkende')
})
afterAll(() => house.stop())

/** Every day of a range, ten views each but on Sundays, which Plausible leaves out as it does with empty days. */
function days([from, to]: [string, string]): string[] {
  const all: string[] = []
  for (let at = Date.parse(from); at <= Date.parse(to); at += 86_400_000)
    if (new Date(at).getUTCDay() !== 0) all.push(new Date(at).toISOString().slice(0, 10))
  return all
}
function speak({ body, path }: Got): unknown {
  const query = JSON.parse(body) as Query
  if (path !== '/api/v2/query' || query.site_id !== 'etaten.example') throw new Error(`asked ${path} for ${body}`)
  if (!query.dimensions) return { results: [{ metrics: [1234], dimensions: [] }], meta: {}, query }
  const all = days(query.date_range)
  const { limit, offset } = query.pagination!
  const results = all.slice(offset, offset + Math.min(limit, 30)).map((day) => ({ metrics: [10], dimensions: [day] }))
  return { results, meta: { total_rows: all.length }, query }
}

test('when the site is asked for the first time, the periods that are over come in, page by page, with the question they answer', async () => {
  let asked = 0
  house.answers((got, response) => {
    asked++
    if (got.headers.authorization !== 'Bearer key-of-a-site') return json(response, { error: 'Invalid API key' }, 401)
    json(response, speak(got))
  })
  house.varde.setClock('2026-04-02T08:00:00Z')
  id = await house.source('plausible', {
    secret: 'key-of-a-site',
    mapping: [
      { metric: 'pageviews', indicatorKey: pageviews },
      { metric: 'visitors', indicatorKey: visitors },
    ],
  })
  await house.later(0)
  expect(await house.latest(id)).toMatchObject({ state: 'done', valuesMade: 4, fault: null })
  const [quarter] = await house.values(pageviews)
  expect(quarter).toMatchObject({ fromOn: '2026-01-01', toOn: '2026-03-31', value: 770, sourceKind: 'plausible' })
  const opened = await openValue(house.varde, quarter!.id)
  expect([opened.recomputed, opened.rows.length, opened.provenance.source]).toEqual([770, 77, 'Prøve plausible'])
  expect(opened.provenance.reference).toContain('"date_range":["2026-01-01","2026-03-31"]')
  expect((await house.values(visitors)).map(({ value }) => value)).toEqual([1234, 1234, 1234])
  expect(asked).toBeGreaterThan(4)
  expect(
    JSON.stringify(
      await house.base.db
        .selectFrom('measure.source' as never)
        .selectAll()
        .execute(),
    ),
  ).not.toContain('key-of')
})

test('when nothing has changed at the source, another day gives the same values and no new ones', async () => {
  const before = (await house.values(pageviews)).map((one) => one.id)
  await house.later(24 * 60)
  expect(await house.latest(id)).toMatchObject({ state: 'done', valuesMade: 0 })
  expect((await house.values(pageviews)).map((one) => one.id)).toEqual(before)
})

test('when the source asks us to wait, the run waits as long and goes on where it was', async () => {
  let limited = 0
  house.answers((got, response) => {
    limited++
    if (limited === 2) return json(response, {}, 429, { 'retry-after': '600' })
    json(response, speak(got))
  })
  await house.later(24 * 60)
  const waiting = await house.latest(id)
  expect(waiting).toMatchObject({ state: 'waiting', pages: 1 })
  expect(Date.parse(waiting.resumeAt!) - house.varde.now().getTime()).toBe(600_000)
  await house.later(5)
  expect(limited).toBe(2)
  await house.later(6)
  expect(await house.latest(id)).toMatchObject({ id: waiting.id, state: 'done' })
})

test('when the source is silent or breaks off, it is asked again with growing patience, and then given up with its reason', async () => {
  let tries = 0
  house.answers((_, response) => {
    tries++
    if (tries % 2) response.destroy()
    else response.writeHead(502).end()
  })
  await house.later(24 * 60)
  for (const minutes of [2, 6, 16, 61]) {
    expect((await house.latest(id)).state).toBe('waiting')
    await house.later(minutes)
  }
  expect(await house.latest(id)).toMatchObject({ state: 'failed', fault: 'silent' })
  expect(tries).toBe(5)
})

test.each([
  ['a key that no longer opens', 401, { error: 'Invalid API key' }, 'refused', 'Invalid API key'],
  ['a site it does not know', 404, { error: 'Site not found' }, 'not-found', 'Site not found'],
  ['a question it does not take', 400, { error: 'Invalid metric' }, 'status', 'Invalid metric'],
  ['another shape', 200, { results: [{ metrics: ['mange'] }] }, 'shape', ''],
  ['no JSON', 200, undefined, 'not-json', ''],
])(
  'when the source answers with %s, the run fails and says so, and no value is touched',
  async (_, status, body, fault, detail) => {
    const before = (await house.values(pageviews)).map((one) => one.id)
    house.answers((_got, response) =>
      body === undefined ? response.writeHead(200).end('<html>Logg inn</html>') : json(response, body, status),
    )
    await house.later(24 * 60)
    expect(await house.latest(id)).toMatchObject({ state: 'failed', fault, detail })
    expect((await house.values(pageviews)).map((one) => one.id)).toEqual(before)
  },
)

test('when the source has no number for a period it is not available, and never zero', async () => {
  house.answers((got, response) => {
    const { dimensions } = JSON.parse(got.body) as Query
    json(response, { results: dimensions ? [] : [{ metrics: [null], dimensions: [] }], meta: {}, query: {} })
  })
  const key = await house.indicator('Nedlastinger')
  const other = await house.source('plausible', { mapping: [{ metric: 'events', indicatorKey: key }] })
  await house.later(0)
  expect((await house.latest(other)).state).toBe('done')
  const values = await house.values(key)
  expect(values.length).toBeGreaterThan(2)
  for (const one of values) expect([one.value, one.missing]).toEqual([null, 'source-empty'])
})
