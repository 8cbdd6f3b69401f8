import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import RssParser from 'rss-parser'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sharedData } from '../../../kit/test/shared-data.ts'
import { xmlFaults } from '../../../kit/test/xml-faults.ts'
import { FEED_RULES, type Feeds } from './feed-rules.ts'
import { nextLook, pathOf, pressHouse } from './press-house.ts'
import { givenPublished, type Published, text, withdraw } from './released.ts'
import { xmlTree } from './xml-tree.ts'

let house: Awaited<ReturnType<typeof pressHouse>>
let first: Published
let gone: Published
const EVIL = 'Besøk <script>alert(1)</script> & «tegn» \u0001 ]]>'

beforeAll(async () => {
  house = await pressHouse()
  const { unitId } = house
  const { db } = house.database
  const link = { kind: 'paragraph' as const, text: [{ text: 'lenke', href: 'https://example.no/?a="b"&c' }] }
  const list = { kind: 'list' as const, ordered: true, items: [[{ text: EVIL }]] }
  first = await givenPublished(db, {
    unitId,
    editions: {
      nb: { title: EVIL, body: [text('Første avsnitt.'), link, list] },
      ar: { title: 'زيارة', body: [text('قواعد جديدة')] },
      en: { title: 'Visits', body: [text('New rules.')] },
    },
  })
  gone = await givenPublished(db, { unitId, editions: { nb: { title: 'Angret', body: [text('Angrer.')] } } })
  await withdraw(db, gone.versionId)
  const old = await givenPublished(db, { unitId, editions: { nb: { title: 'Feil', body: [text('1. mai')] } } })
  await givenPublished(db, { unitId, replacesId: old.versionId, editions: { nb: { title: 'Rett', body: [] } } })
  await nextLook()
})
afterAll(() => house.close())

const get = (url: string) => house.web.inject({ method: 'GET', url })

async function feeds(): Promise<Feeds> {
  const texts = []
  for (const url of ['/presserom/rss.xml', '/presserom/atom.xml']) {
    const page = await get(url)
    texts.push({ url, type: String(page.headers['content-type']), body: page.body })
  }
  return { rss: xmlTree(texts[0]!.body), atom: xmlTree(texts[1]!.body), texts }
}

describe('the rules of the feed validator', () => {
  test.each(Object.entries(FEED_RULES))('when our feeds are held to %s, they do not break it', async (_name, rule) => {
    if ('faults' in rule) expect(rule.faults(await feeds())).toEqual([])
    else expect(rule.never).not.toBe('')
  })

  test('when there is a rule among the test files, it is on our list', () => {
    const folder = sharedData('feeds')
    if (!folder) return
    const rules = readdirSync(folder).map((name) => {
      const said = /Expect:\s*!?\s*(\w+)/.exec(readFileSync(join(folder, name), 'latin1'))
      return said?.[1] ?? ''
    })
    expect([...new Set(rules)].filter((rule) => rule !== '' && !(rule in FEED_RULES))).toEqual([])
  })
})

describe('programs that others have written', () => {
  test('when rss-parser reads our feeds, it finds every text with its title, address and time', async () => {
    const parser = new RssParser()
    for (const url of ['/presserom/rss.xml', '/presserom/atom.xml']) {
      const feed = await parser.parseString((await get(url)).body)
      expect(feed.items).toHaveLength(6)
      const mine = feed.items.find((item) => item.title === 'Visits')!
      expect(mine.link).toBe(`https://varde.example.no${pathOf(first, 'visits', 'en')}`)
      expect(Number.isNaN(Date.parse(mine.isoDate!))).toBe(false)
      expect(feed.items.some((item) => item.title?.includes('<script>alert(1)</script> & «tegn»'))).toBe(true)
    }
  })

  test('when feedsmith reads them, RSS, Atom and JSON Feed tell the same', async () => {
    const [rss, atom, json] = await Promise.all(
      ['rss.xml', 'atom.xml', 'feed.json'].map((file) => get(`/presserom/${file}`)),
    )
    const told = [
      parseRssFeed(rss!.body).items?.map((item) => [item.guid?.value, item.title]),
      parseAtomFeed(atom!.body).entries?.map((entry) => [
        entry.id,
        typeof entry.title === 'string' ? entry.title : entry.title?.value,
      ]),
      parseJsonFeed(JSON.parse(json!.body)).items?.map((item) => [item.id, item.title]),
    ]
    expect(told[0]).toHaveLength(6)
    expect(told[1]).toEqual(told[0])
    expect(told[2]).toEqual(told[0])
  })
})

describe('ninjs 3.1', () => {
  test('when the items are held to the schema of IPTC, every one is valid, and a withdrawn one is canceled without words', async () => {
    const list = JSON.parse((await get('/presserom/ninjs.json')).body)
    const one = await get(`${pathOf(first, 'visits', 'en')}/ninjs.json`)
    expect(JSON.parse(one.body)).toMatchObject({ language: 'en', pubStatus: 'usable', title: 'Visits' })
    const lost = await get(`${pathOf(gone, 'melding')}/ninjs.json`)
    expect([lost.statusCode, JSON.parse(lost.body).pubStatus, lost.body.includes('Angre')]).toEqual([
      410,
      'canceled',
      false,
    ])
    expect((await get('/presserom/finnes-ikke/ninjs.json')).statusCode).toBe(404)
    const folder = sharedData('ninjs')
    if (!folder) return
    const ajv = new Ajv2020({ strict: false })
    addFormats.default(ajv)
    ajv.addSchema({ $id: 'https://geojson.org/schema/GeoJSON.json' })
    const validate = ajv.compile(JSON.parse(readFileSync(join(folder, 'ninjs-schema_3.1.json'), 'utf8')))
    const ours = [
      list,
      ...list.associations.map(({ name: _name, ...item }: { name: string }) => item),
      JSON.parse(lost.body),
    ]
    expect(ours).toHaveLength(8)
    for (const item of ours) expect(validate(item), JSON.stringify(validate.errors)).toBe(true)
    expect(validate({ ...list, pubStatus: 'usabel' })).toBe(false)
  })
})

test('when libxml2 reads XML of ours, it is well formed', async () => {
  for (const url of ['/presserom/rss.xml', '/presserom/atom.xml', '/sitemap.xml'])
    expect(await xmlFaults((await get(url)).body)).toEqual([])
})
