import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Web } from '../../../kit/http/web.ts'
import { indexReleases } from '../../../slices/press/actions/index-releases.ts'
import { nextLook, pathOf, pressHouse } from './press-house.ts'
import { givenPublished, givenUnit, openWave, text, withdraw } from './released.ts'

type House = Awaited<ReturnType<typeof pressHouse>>
let house: House
let database: House['database']
let publicDb: House['publicDb']
let web: Web
let unitId: string

beforeAll(async () => {
  house = await pressHouse()
  ;({ database, publicDb, web, unitId } = house)
})
afterAll(() => house.close())

const get = (url: string, headers: Record<string, string> = {}, server = web) =>
  server.inject({ method: 'GET', url, headers })
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))
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

  test('when a release is timed, it shows at the next look after its time and never before', async () => {
    const editions = { nb: { title: 'Timet', body: [text('Nå.')] } }
    let looks = 0
    // A machine that is slow to write it down is given more.
    for (let seconds = 2; looks === 0; seconds *= 3) {
      const made = await givenPublished(database.db, {
        unitId,
        editions,
        at: `clock_timestamp() + interval '${seconds} seconds'`,
      })
      const isDue = async () => {
        const { rows } = await sql`select from dispatch.publication
          where dispatch_id = ${made.dispatchId} and released_at <= clock_timestamp()`.execute(database.db)
        return rows.length > 0
      }
      const shows = async () => (await get(pathOf(made, 'timet'))).statusCode === 200
      while (!(await isDue())) {
        const isShown = await shows()
        if (await isDue()) break
        expect(isShown).toBe(false)
        looks++
        await pause(20)
      }
      await nextLook()
      expect(await shows()).toBe(true)
    }
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
    expect(page.body).not.toMatch(/<script(?! type="application\/ld\+json">)|javascript:/)
    const [data] = page.body.match(/(?<=<script type="application\/ld\+json">)[^<]*(?=<\/script>)/) ?? ['']
    expect(JSON.parse(data!)).toMatchObject({ '@type': 'NewsArticle', headline: `Ond ${evil}`, inLanguage: 'nb' })
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
    // Wherever its title stands, it says so.
    expect(oldPage).toContain('<h1>Meldingen gjelder ikke lenger: «Feil dato»</h1>')
    const list = (await get('/presserom')).body
    expect(list).toContain('">Meldingen gjelder ikke lenger: «Feil dato»</a></h3>')
    // The list and the feed say what stands instead, with the way there, and nothing of what was wrong.
    expect(list).toContain(`I stedet gjelder:</span> <a href="${pathOf(next, 'rett-dato')}"`)
    expect(list).not.toContain('1. april.')
    const rss = (await get('/presserom/rss.xml')).body
    expect(rss).toContain('<title>Meldingen gjelder ikke lenger: «Feil dato»</title>')
    expect(rss).toContain('<description>Denne meldingen er rettet. I stedet gjelder: «Rett dato».</description>')
    expect(list).toContain('">Rett dato</a>')
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

  test('when a reader searches for a part of a compound, it is found, until the text is withdrawn', async () => {
    const made = await givenPublished(database.db, {
      unitId,
      editions: { nb: { title: 'Nye kolleger', body: [text('En fengselsbetjent begynner i opplæringen.')] } },
    })
    await indexReleases(house.varde)
    expect((await get('/presserom?sok=fengsel+betjent')).body).toContain('Nye kolleger')
    expect((await get('/presserom?sok=fengsel+direktør')).body).not.toContain('Nye kolleger')
    await withdraw(database.db, made.versionId)
    expect((await get('/presserom?sok=fengsel+betjent')).body).not.toContain('Nye kolleger')
    const words = publicDb.selectFrom('press.public_release_words').selectAll().where('version_id', '=', made.versionId)
    expect(await words.execute()).toEqual([])
  })

  test('when the role of the open pages asks past the embargo, the database refuses', async () => {
    const asked = publicDb.selectFrom('dispatch.public_released').selectAll().execute()
    await expect(asked).rejects.toThrow(/permission denied/)
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
