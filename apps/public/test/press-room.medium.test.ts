import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databaseOn, poolOf } from '../../../kit/db/database.ts'
import { createWeb } from '../../../kit/http/server.ts'
import type { Web } from '../../../kit/http/web.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { registerPublic } from '../register-public.ts'
import { givenPublished, givenUnit, openWave, text, withdraw } from './released.ts'

let database: Awaited<ReturnType<typeof testDatabase>>
let publicDb: ReturnType<typeof databaseOn>
let web: Web
let demo: Web
let unitId: string
let agencyId: string

async function serve(mode: 'real' | 'demo'): Promise<Web> {
  const varde = Object.assign(testVarde(database.db, { env: { VARDE_BASE_URL: 'https://varde.example.no' } }), { mode })
  const server = await createWeb(varde, async () => null)
  registerPublic(server, varde, publicDb)
  await server.ready()
  return server
}

beforeAll(async () => {
  database = await testDatabase()
  publicDb = databaseOn(poolOf({ connection: database.connection, max: 3, role: 'varde_public' }))
  agencyId = await givenUnit(database.db, { name: 'Direktoratet', kind: 'directorate', phone: '22 00 00 00' })
  unitId = await givenUnit(database.db, { name: 'Halden fengsel', parentId: agencyId })
  web = await serve('real')
  demo = await serve('demo')
})
afterAll(async () => {
  await web.close()
  await demo.close()
  await publicDb.destroy()
  await database.drop()
})

const get = (url: string, headers: Record<string, string> = {}, server = web) =>
  server.inject({ method: 'GET', url, headers })
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))
const nextLook = () => pause(450)
const pathOf = (published: { messageId: string }, title: string, language = 'nb') =>
  `/presserom/${title}-${published.messageId.slice(-12)}-${language}`
const ALL = [
  '/presserom',
  '/presserom?sprak=en',
  '/presserom?sok=hemmelig',
  '/presserom/rss.xml',
  '/presserom/atom.xml',
  '/presserom/feed.json',
  '/sitemap.xml',
]

describe('what is not released', () => {
  test('when a text is in any state but released, no address shows a word of it', async () => {
    const states = fc.record({
      mode: fc.constantFrom('real' as const, 'exercise' as const, 'demo' as const),
      isWaveOpen: fc.boolean(),
      isLater: fc.boolean(),
      isWithdrawn: fc.boolean(),
    })
    let counter = 0
    await fc.assert(
      fc.asyncProperty(states, async (state) => {
        const secret = `hemmelig${++counter}x`
        const made = await givenPublished(database.db, {
          unitId,
          mode: state.mode,
          isWaveOpen: state.isWaveOpen,
          at: state.isLater ? "clock_timestamp() + interval '1 hour'" : 'clock_timestamp()',
          editions: { nb: { title: `Tittel ${secret}`, body: [text(`Hemmelig ${secret}`)] } },
        })
        if (state.isWithdrawn) await withdraw(database.db, made.versionId)
        await nextLook()
        const isPublic = state.mode === 'real' && state.isWaveOpen && !state.isLater && !state.isWithdrawn
        const pages = await Promise.all([...ALL, pathOf(made, `tittel-${secret}`)].map((url) => get(url)))
        const seen = pages.filter((page) => page.body.includes(secret)).length
        expect(seen > 0).toBe(isPublic)
        expect(pages.at(-1)!.statusCode).toBe(
          isPublic ? 200 : state.mode === 'real' && state.isWaveOpen && !state.isLater ? 410 : 404,
        )
      }),
      {
        numRuns: 24,
        examples: [
          [{ mode: 'real', isWaveOpen: true, isLater: false, isWithdrawn: false }],
          [{ mode: 'real', isWaveOpen: true, isLater: false, isWithdrawn: true }],
          [{ mode: 'exercise', isWaveOpen: true, isLater: false, isWithdrawn: false }],
        ],
      },
    )
  })

  test('when the public role asks for anything else, the database refuses', async () => {
    for (const table of [
      'message.version',
      'message.public_version',
      'dispatch.publication',
      'dispatch.recipient',
      'organisation.unit',
      'organisation.public_person',
      'bus.event',
    ])
      await expect(publicDb.selectFrom(table).selectAll().execute(), table).rejects.toThrow(/permission denied/)
    await expect(publicDb.selectFrom('organisation.public_unit').select('email').execute()).rejects.toThrow(
      /permission denied/,
    )
  })

  test('when a release is timed, it shows within a second after its time and never before', async () => {
    const made = await givenPublished(database.db, {
      unitId,
      at: "clock_timestamp() + interval '1200 milliseconds'",
      editions: { nb: { title: 'Timet', body: [text('Nå.')] } },
    })
    const due = Date.now() + 1200
    let seenAt = 0
    while (seenAt === 0 && Date.now() < due + 3000) {
      if ((await get(pathOf(made, 'timet'))).statusCode === 200) seenAt = Date.now()
      await pause(20)
    }
    expect(seenAt).toBeGreaterThanOrEqual(due - 60)
    expect(seenAt).toBeLessThan(due + 1000)
  })

  test('when a text is withdrawn, kept pages stop showing it within a second', async () => {
    const made = await givenPublished(database.db, {
      unitId,
      editions: { nb: { title: 'Angret', body: [text('Dette angrer vi.')] } },
    })
    await nextLook()
    const path = pathOf(made, 'angret')
    const before = await get(path)
    expect(before.body).toContain('Dette angrer vi.')
    await withdraw(database.db, made.versionId)
    await pause(900)
    const after = await get(path, {
      'if-none-match': before.headers.etag as string,
      'if-modified-since': before.headers['last-modified'] as string,
    })
    expect(after.statusCode).toBe(410)
    expect(after.body).not.toContain('angrer')
    expect(after.body).toContain('trukket tilbake')
    expect((await get('/presserom/atom.xml')).body).toContain('Meldingen er trukket tilbake.')
  })
})

describe('a released text', () => {
  test('when it has several languages, each has its own page with language and direction, and they link to each other', async () => {
    const made = await givenPublished(database.db, {
      unitId,
      editions: {
        nb: { title: 'Besøk', body: [text('Nye regler.')] },
        ar: { title: 'زيارة', body: [text('قواعد جديدة')] },
      },
    })
    await nextLook()
    const page = await get(pathOf(made, 'melding', 'ar'))
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain('<article class="art" lang="ar" dir="rtl">')
    expect(page.body).toContain(`href="${pathOf(made, 'besok')}" lang="nb"`)
    expect((await get(pathOf(made, 'besok'))).body).toContain('العربية')
    expect((await get(pathOf(made, 'besok', 'pl'))).statusCode).toBe(404)
  })

  test('when its address has other words, the reader is led to the right one', async () => {
    const made = await givenPublished(database.db, {
      unitId,
      editions: { nb: { title: 'Riktig tittel', body: [text('x')] } },
    })
    await nextLook()
    const page = await get(pathOf(made, 'feil-ord'))
    expect(page.statusCode).toBe(301)
    expect(page.headers.location).toBe(pathOf(made, 'riktig-tittel'))
  })

  test('when it holds markup, links and scripts, all of it is shown as letters', async () => {
    const evil = '<script>alert(1)</script>"\'&'
    const made = await givenPublished(database.db, {
      unitId,
      editions: {
        nb: {
          title: `Ond ${evil}`,
          body: [
            {
              kind: 'paragraph',
              text: [
                { text: evil, href: 'javascript:alert(1)' },
                { text: 'god', href: 'https://example.no/?a="b"&c' },
              ],
            },
            { kind: 'list', ordered: true, items: [[{ text: evil }]] },
          ],
        },
      },
    })
    await nextLook()
    const page = await get(pathOf(made, 'ond-script-alert-1-script'))
    expect(page.statusCode).toBe(200)
    expect(page.body).not.toMatch(/<script|javascript:/)
    expect(page.body).toContain('href="https://example.no/?a=&quot;b&quot;&amp;c"')
    for (const url of ALL.filter((other) => !other.endsWith('.json')))
      expect((await get(url)).body).not.toContain('<script>alert')
    const feed = JSON.parse((await get('/presserom/feed.json')).body)
    for (const item of feed.items) expect(item.content_html).not.toContain('<script')
    expect(page.headers['content-security-policy']).toContain("script-src 'self'")
  })

  test('when it is corrected, the old page says so before the text and the two link to each other', async () => {
    const old = await givenPublished(database.db, {
      unitId,
      editions: { nb: { title: 'Feil dato', body: [text('1. april.')] } },
    })
    const next = await givenPublished(database.db, {
      unitId,
      kind: 'correction',
      replacesId: old.versionId,
      editions: { nb: { title: 'Rett dato', body: [text('2. april.')] } },
    })
    await nextLook()
    const oldPage = (await get(pathOf(old, 'feil-dato'))).body.split('<article')[1]!
    expect(oldPage.indexOf('Denne meldingen er rettet.')).toBeLessThan(oldPage.indexOf('1. april.'))
    expect(oldPage).toContain(pathOf(next, 'rett-dato'))
    expect((await get(pathOf(next, 'rett-dato'))).body).toContain(pathOf(old, 'feil-dato'))
  })

  test('when a correction is not released yet, nothing tells that it is on its way', async () => {
    const old = await givenPublished(database.db, { unitId, editions: { nb: { title: 'Gammel', body: [text('x')] } } })
    const next = await givenPublished(database.db, { unitId, replacesId: old.versionId, isWaveOpen: false })
    await nextLook()
    expect((await get(pathOf(old, 'gammel'))).body).not.toContain('rettet')
    await openWave(database.db, next.waveId)
    await nextLook()
    expect((await get(pathOf(old, 'gammel'))).body).toContain('Denne meldingen er rettet.')
  })

  test('when the unit has no duty number, the nearest unit above answers', async () => {
    const made = await givenPublished(database.db, { unitId })
    await nextLook()
    expect((await get(pathOf(made, 'vannet-er-stengt'))).body).toContain('href="tel:22000000"')
  })
})

describe('the list', () => {
  test('when a reader searches, words are found by their Norwegian stem, in released texts only', async () => {
    const made = await givenPublished(database.db, {
      unitId,
      editions: { nb: { title: 'Nye besøksrom', body: [text('Rommene åpner mandag.')] } },
    })
    const found = await get('/presserom?sok=åpne+mandager')
    expect(found.body).toContain('Nye besøksrom')
    expect(found.headers['cache-control']).toBe('no-store')
    await withdraw(database.db, made.versionId)
    expect((await get('/presserom?sok=åpne+mandager')).body).not.toContain('Nye besøksrom')
  })

  test('when a search holds anything at all, the page answers', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 40 }), async (words) => {
        const page = await get(
          `/presserom?sok=${encodeURIComponent(words.toWellFormed())}&aar=${encodeURIComponent(words.toWellFormed())}`,
        )
        expect([200, 429]).toContain(page.statusCode)
      }),
      { numRuns: 30 },
    )
  })

  test('when there are more than fit on a page, the pages hold all of them once', async () => {
    const other = await givenUnit(database.db, { name: 'Bergen fengsel' })
    for (let i = 0; i < 45; i++)
      await givenPublished(database.db, { unitId: other, editions: { nb: { title: `Nummer ${i}`, body: [] } } })
    await nextLook()
    const titles: string[] = []
    for (const page of [1, 2, 3])
      titles.push(
        ...[...(await get(`/presserom?enhet=${other}&side=${page}`)).body.matchAll(/Nummer \d+(?=<\/a>)/g)].map(
          (match) => match[0],
        ),
      )
    expect(new Set(titles).size).toBe(45)
    expect(titles).toHaveLength(45)
    expect((await get('/presserom?aar=1999')).body).toContain('Ingen meldinger passer')
  })
})

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
      const body = (await get(url)).body
      try {
        execFileSync('xmllint', ['--noout', '-'], { input: body })
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
      }
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
