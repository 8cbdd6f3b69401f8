import { expect, test } from 'vitest'
import type { Ask, Found } from '../../rules/connect/ask.ts'
import { mergeFound } from '../../rules/connect/merge-found.ts'
import { pageInsights } from './page-insights.ts'

const settings = { address: 'https://graph.example/v23.0', subject: '1', outlet: '' }
const ground = (metric: string, toOn = '2026-04-30') => ({
  settings,
  mapping: [{ metric, indicatorKey: 'k' }],
  wanted: { k: { periods: [{ fromOn: '2026-04-01', toOn }] } },
})
const asked = (metric: string) => pageInsights.plan(ground(metric) as never)[0]!
const days = (from: number, to: number, value = 10) =>
  Array.from({ length: to - from + 1 }, (_, at) => ({
    value,
    end_time: new Date(Date.UTC(2026, 3, from + at + 1, 8)).toISOString(),
  }))
const answer = (ask: Ask, name: string, period: string, values: object[], next?: string) =>
  pageInsights.read(
    ask,
    { status: 200, text: JSON.stringify({ data: [{ name, period, values }], paging: { next } }), link: null },
    settings as never,
  ) as {
    found: Found[]
    next: Ask | null
  }
const merged = (...found: Found[][]) => mergeFound(found.map((one, at) => ({ number: at + 1, found: one }))).values[0]!

test('when people are counted, days are not added: whoever came on three days is one', () => {
  const ask = asked('page_impressions_unique')
  expect(new URL(ask.url).searchParams.get('period')).toBe('days_28')
  const { found } = answer(ask, 'page_impressions_unique', 'days_28', days(1, 30, 700))
  expect(merged(found)).toMatchObject({ recipe: 'entered', rows: [{ amount: 700, ref: '2026-04-30' }], missing: null })
  const alone = answer(ask, 'page_impressions_unique', 'day', days(1, 30))
  expect(merged(alone.found)).toMatchObject({ rows: [], missing: 'source-empty' })
})

test('when a metric vanishes within the period, the sum of what is left is not given for the whole', () => {
  const ask = asked('page_post_engagements')
  expect(merged(answer(ask, 'page_post_engagements', 'day', days(1, 30)).found)).toMatchObject({
    recipe: 'sum',
    missing: null,
  })
  expect(merged(answer(ask, 'page_post_engagements', 'day', days(1, 12)).found)).toMatchObject({
    rows: [],
    missing: 'days-lacking',
  })
})

test('when pages overlap a day counts once, and the days after the period are not asked for', () => {
  const ask = asked('page_post_engagements')
  const [first, second] = [days(1, 20), days(18, 30)]
  const page = answer(ask, 'page_post_engagements', 'day', first, `${ask.url}&after=x`)
  expect(page.next).not.toBeNull()
  const following = new URL(ask.url)
  following.searchParams.set('since', String(Date.UTC(2026, 4, 1) / 1000))
  const last = answer(page.next!, 'page_post_engagements', 'day', second, following.href)
  expect(last.next).toBeNull()
  const { rows } = merged(page.found, last.found)
  expect([rows.length, rows.reduce((sum, { amount }) => sum + amount!, 0)]).toEqual([30, 300])
})
