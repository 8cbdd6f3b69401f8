import type { ServerResponse } from 'node:http'
import type { Got } from '../../../kit/test/http-receiver.ts'
import type { ConnectorKind } from '../rules/connect/ask.ts'
import { json } from './source-house.ts'

export type AskedKind = Exclude<ConnectorKind, 'push'>
/** How a source of a kind answers as its protocol says, on more than one page where the protocol has pages. */
export type Speaker = {
  kind: AskedKind
  path: string
  metric: string | null
  pages: number
  answer: (got: Got, response: ServerResponse) => void
  /** The same source when its shape has changed, and what the run then says. */
  changed: { answer: (got: Got, response: ServerResponse) => void; fault: string }
  /** What an answer that is cut in the middle makes the run say. */
  cut: string
}

const DAY = 86_400_000
function daysBetween(from: string, until: string): string[] {
  const days: string[] = []
  for (let at = Date.parse(from); at < Date.parse(until); at += DAY) days.push(new Date(at).toISOString().slice(0, 10))
  return days
}
const query = (got: Got) => new URL(got.path, 'http://x').searchParams

type PlausibleQuery = { date_range: [string, string]; pagination: { limit: number; offset: number } }
const plausible: Speaker = {
  ...{ kind: 'plausible', path: '/', metric: 'pageviews', pages: 6, cut: 'not-json' },
  answer: (got, response) => {
    const { date_range, pagination } = JSON.parse(got.body) as PlausibleQuery
    const all = daysBetween(date_range[0], new Date(Date.parse(date_range[1]) + DAY).toISOString())
    const some = all.slice(pagination.offset, pagination.offset + 20)
    const results = some.map((day) => ({ metrics: [2], dimensions: [day] }))
    json(response, { results, meta: { total_rows: all.length }, query: {} })
  },
  changed: {
    fault: 'shape',
    answer: (_, response) => json(response, { results: [{ metrics: { pageviews: 2 }, dimensions: ['2026-01-01'] }] }),
  },
}

const item = (at: number) =>
  `<item><title>Fengselet sak ${at}</title><link>https://avis.example/f${at}</link><ret:docdate>2026-03-0${at}</ret:docdate><ret:source>Prøveavisa</ret:source></item>`
const rss = (items: string, next: string) =>
  `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:ret="http://x" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Overvåking</title>${next}${items}</channel></rss>`
const feed: Speaker = {
  ...{ kind: 'feed', path: '/strom', metric: null, pages: 2, cut: 'cut' },
  answer: (got, response) => {
    const isSecond = query(got).has('side')
    const next = isSecond ? '' : '<atom:link rel="next" href="/strom?side=2"/>'
    const text = rss(isSecond ? item(3) : item(1) + item(2), next)
    response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(text)
  },
  changed: { fault: 'not-feed', answer: (_, response) => response.writeHead(200).end('<stories><story/></stories>') },
}

const news = (at: number) => ({
  ...{ uri: `https://byra.example/n${at}`, headline: `Sak ${at} i fengsel`, source: 'Byrå' },
  versioncreated: '2026-03-05T10:00:00Z',
})
const ninjs: Speaker = {
  ...{ kind: 'ninjs', path: '/nytt', metric: null, pages: 2, cut: 'not-json' },
  answer: (got, response) =>
    query(got).has('side')
      ? json(response, [news(3)])
      : json(response, { items: [news(1), news(2)] }, 200, { link: '</nytt?side=2>; rel="next"' }),
  changed: { fault: 'shape', answer: (_, response) => json(response, { nodes: [news(1)] }) },
}

const insights: Speaker = {
  ...{ kind: 'page-insights', path: '/v23.0', metric: 'page_post_engagements', pages: 6, cut: 'not-json' },
  answer: (got, response) => {
    const { metric, since, until, after } = Object.fromEntries(query(got))
    const values = daysBetween(since!, until!).map((day) => ({
      ...{
        value: { like: 1, love: 1 },
        end_time: `${new Date(Date.parse(day) + DAY).toISOString().slice(0, 10)}T08:00:00+0000`,
      },
    }))
    const next = `http://${got.headers.host}${got.path}&after=x&access_token=hemmelig`
    json(response, {
      data: [{ name: metric, period: 'day', values: after ? values.slice(20) : values.slice(0, 20), id: '1' }],
      paging: after ? {} : { next },
    })
  },
  changed: {
    fault: 'shape',
    answer: (_, response) => json(response, { data: [{ name: 'x', total_value: { value: 3 } }] }),
  },
}

const sheet: Speaker = {
  ...{ kind: 'sheet', path: '/soknader.csv', metric: null, pages: 1, cut: 'values' },
  answer: (_, response) => response.writeHead(200).end('Måned;Verdi\n2025-12;60\n2026-01;62\n2026-02;56\n'),
  changed: {
    fault: 'needs-mapping',
    answer: (_, response) => response.writeHead(200).end('Periode;Antall;Merknad\n2026-01;62;\n'),
  },
}

export const SPEAKERS: readonly Speaker[] = [plausible, feed, ninjs, insights, sheet]
