import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databaseOn, poolOf } from '../../../kit/db/database.ts'
import { createWeb } from '../../../kit/http/server.ts'
import type { Web } from '../../../kit/http/web.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { xmlFaults } from '../../../kit/test/xml-faults.ts'
import { registerPublic } from '../register-public.ts'
import { nextLook, pathOf, pressHouse } from './press-house.ts'
import { givenPublished, text } from './released.ts'

type House = Awaited<ReturnType<typeof pressHouse>>
let house: House
let database: House['database']
let web: Web
let demo: Web
let unitId: string

beforeAll(async () => {
  house = await pressHouse()
  ;({ database, web, demo, unitId } = house)
})
afterAll(() => house.close())

const get = (url: string, headers: Record<string, string> = {}, server = web) =>
  server.inject({ method: 'GET', url, headers })
describe('over HTTP', () => {
  test('when the reader has the same bytes, the answer is 304; for other bytes it is 200', async () => {
    const page = await get('/presserom')
    expect(page.headers['cache-control']).toBe('public, max-age=0, must-revalidate')
    const same = await get('/presserom', { 'if-none-match': page.headers.etag as string })
    expect([same.statusCode, same.body]).toEqual([304, ''])
    expect((await get('/presserom', { 'if-modified-since': page.headers['last-modified'] as string })).statusCode).toBe(
      304,
    )
    expect(
      (
        await get('/presserom', {
          'if-none-match': '"another"',
          'if-modified-since': page.headers['last-modified'] as string,
        })
      ).statusCode,
    ).toBe(200)
    expect((await get('/presserom', { 'if-none-match': `W/${page.headers.etag}` })).statusCode).toBe(304)
  })

  test('when only the head is asked for, it is the same head without a body', async () => {
    const page = await get('/presserom')
    const head = await web.inject({ method: 'HEAD', url: '/presserom' })
    expect([head.statusCode, head.body, head.headers.etag, head.headers['content-length']]).toEqual([
      200,
      '',
      page.headers.etag,
      page.headers['content-length'],
    ])
  })

  test('when the reader takes packed bytes, they get them with an ETag of their own', async () => {
    const page = await get('/presserom', { 'accept-encoding': 'gzip;q=0.5, br' })
    expect([page.headers['content-encoding'], page.headers.vary]).toEqual(['br', 'accept-encoding'])
    expect(page.headers.etag).toMatch(/-br"$/)
    expect((await get('/presserom', { 'accept-encoding': 'br;q=0, gzip' })).headers['content-encoding']).toBe('gzip')
  })

  test('when the database is gone, no old text is shown in its place', async () => {
    const gone = databaseOn(poolOf({ connection: database.connection, max: 1 }))
    const varde = testVarde(database.db)
    const server = await createWeb(varde, async () => null)
    registerPublic(server, varde, gone)
    expect((await server.inject('/presserom')).statusCode).toBe(200)
    await gone.destroy()
    await nextLook()
    const page = await server.inject('/presserom')
    expect(page.statusCode).toBe(503)
    expect(page.body).toContain('akkurat nå')
    expect((await server.inject('/healthz')).statusCode).toBe(503)
    await server.close()
  })

  test('when an address does not exist, the answer is a page and tells nothing', async () => {
    for (const url of ['/presserom/finnes-ikke', '/presserom/x-aaaaaaaaaaaa-nb', `/presserom/${'a'.repeat(90)}`]) {
      const page = await get(url)
      expect([page.statusCode, page.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8'])
    }
  })
})

describe('feeds', () => {
  test('when they are read, XML is well formed and JSON Feed has what version 1.1 asks for', async () => {
    await givenPublished(database.db, {
      unitId,
      editions: { nb: { title: 'Tegn \u0001 & <b> ]]>', body: [text('a\u0000'.replace('\u0000', '\u0002'))] } },
    })
    await nextLook()
    for (const url of ['/presserom/rss.xml', '/presserom/atom.xml', '/sitemap.xml']) {
      expect(await xmlFaults((await get(url)).body)).toEqual([])
    }
    const feed = JSON.parse((await get('/presserom/feed.json')).body)
    expect(feed.version).toBe('https://jsonfeed.org/version/1.1')
    for (const item of feed.items) {
      expect(item.id && item.url && item.content_html).toBeTruthy()
      expect(new Date(item.date_published).toISOString()).toBe(item.date_published)
    }
    expect(new Set(feed.items.map((item: { id: string }) => item.id)).size).toBe(feed.items.length)
  })

  test('when they are checked against the rules of the feed validator that apply to us, none is broken', async () => {
    await givenPublished(database.db, {
      unitId,
      editions: { nb: { title: 'Regler', body: [text('x')] }, en: { title: 'Rules', body: [text('x')] } },
    })
    await nextLook()
    const all = (body: string, tag: string) =>
      [...body.matchAll(new RegExp(`<${tag}(?:\\s[^>]*)?>([^<]*)</${tag.split(' ')[0]}>`, 'g'))].map(
        (match) => match[1]!,
      )
    const atom = (await get('/presserom/atom.xml')).body
    expect(atom.match(/<link rel="self"/g)).toHaveLength(1)
    for (const entry of atom.split('<entry').slice(1)) {
      for (const tag of ['id', 'title', 'updated', 'published']) expect(all(entry, tag), tag).toHaveLength(1)
      expect(entry.match(/rel="alternate"/g)).toHaveLength(1)
    }
    for (const id of all(atom, 'id')) expect(id).toMatch(/^tag:[a-z0-9.-]+,\d{4}:[\w/-]+$/)
    for (const at of [...all(atom, 'updated'), ...all(atom, 'published')])
      expect(at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
    const rss = (await get('/presserom/rss.xml')).body
    for (const tag of ['language', 'description', 'link', 'lastBuildDate'])
      expect(all(rss.split('<item>')[0]!, tag), tag).toHaveLength(1)
    for (const item of rss.split('<item>').slice(1)) {
      for (const tag of ['title', 'link', 'guid', 'pubDate', 'description']) expect(all(item, tag), tag).toHaveLength(1)
      expect(item).toContain('isPermaLink="false"')
      expect(all(item, 'link')[0]).toMatch(/^https:\/\/varde\.example\.no\/presserom\/[a-z0-9-]+$/)
    }
    for (const at of [...all(rss, 'pubDate'), ...all(rss, 'lastBuildDate')])
      expect(at).toMatch(/^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d \+0000$/)
    expect(new Set(all(rss, 'guid')).size).toBe(all(rss, 'guid').length)
  })
})

test('when it is a demo, pages and feeds say so and search engines are sent away', async () => {
  const made = await givenPublished(database.db, {
    unitId,
    mode: 'demo',
    editions: { nb: { title: 'Prøve', body: [text('x')] } },
  })
  await nextLook()
  const page = await get(pathOf(made, 'prove'), {}, demo)
  expect(page.body).toContain('<b>Demo.</b> Alt innhold er oppdiktet.')
  for (const url of ['/presserom/rss.xml', '/presserom/atom.xml', '/presserom/feed.json'])
    expect((await get(url, {}, demo)).body).toMatch(/presserom \(demo\)/)
  expect((await get('/robots.txt', {}, demo)).body).toContain('Disallow: /\n')
  expect((await get('/presserom', {}, demo)).body).not.toContain('Nummer 1')
})
