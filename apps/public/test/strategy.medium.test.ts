import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Trx } from '../../../kit/db/database.ts'
import { catalogue } from '../../../kit/i18n/translate.ts'
import { LANGUAGES } from '../../../kit/kernel/caller.ts'
import { importPack, type StrategyPack, soundPack } from '../../../slices/strategy/index.ts'
import { pressHouse } from './press-house.ts'

const NOW = new Date('2026-03-10T09:00:00Z')
const PATH = '/kommunikasjonsstrategi'
let house: Awaited<ReturnType<typeof pressHouse>>
let pack: StrategyPack

beforeAll(async () => {
  house = await pressHouse()
  const whole = (await soundPack('kriminalomsorgen'))!
  // What is not public gets words that stand nowhere else, so that any leak is seen.
  const elements = whole.elements.map((one) =>
    one.isPublic ? one : { ...one, texts: { nb: { title: `Lukket ${one.key}`, text: 'Lukket tekst' } } },
  )
  pack = { ...whole, elements }
})
afterAll(() => house.close())

const get = (path = PATH, headers: Record<string, string> = {}) =>
  house.web.inject({ method: 'GET', url: path, headers })
const decide = (isPublic: boolean, validFrom: string) =>
  house.database.db.transaction().execute(async (trx) => {
    const head = { ...pack.head, isPublic, validFrom, validTo: null }
    await sql`alter table strategy.element disable trigger user`.execute(trx)
    await sql`alter table strategy.link disable trigger user`.execute(trx)
    await sql`truncate strategy.edition cascade`.execute(trx)
    await sql`alter table strategy.element enable trigger user`.execute(trx)
    await sql`alter table strategy.link enable trigger user`.execute(trx)
    await importPack(trx as Trx, { ...pack, head }, NOW, { mode: 'real' })
  })
/** The server keeps a page for five seconds at most; a server of its own has kept none. */
const fresh = async () => {
  const other = await house.serve('real')
  const { body } = await other.inject(PATH)
  await other.close()
  return body
}

test('when there is no strategy, the page says that nothing is shown and search engines leave it alone', async () => {
  const page = await get()
  expect(page.statusCode).toBe(200)
  expect(page.body).toContain('Ingenting av strategien er lagt ut')
  expect(page.body).toContain('noindex')
})

test('when the edition itself is not for everyone, or its day has not come, nothing of it is shown', async () => {
  await decide(false, '2021-12-01')
  expect(await fresh()).toContain('Ingenting av strategien er lagt ut')
  await decide(true, '2999-01-01')
  expect(await fresh()).toContain('Ingenting av strategien er lagt ut')
})

test('when the edition in force is for everyone, what is marked stands there in three languages, and nothing else', async () => {
  await decide(true, '2021-12-01')
  const server = await house.serve('real')
  const open = pack.elements.filter((one) => one.isPublic)
  const closed = pack.elements.filter((one) => !one.isPublic)
  expect([open.length > 100, closed.length > 20]).toEqual([true, true])
  for (const language of LANGUAGES) {
    const { body } = await server.inject(`${PATH}?sprak=${language}`)
    const text = body.replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&')
    const lost = open.filter((one) => !text.includes((one.texts[language] ?? one.texts.nb).title))
    expect(lost.map(({ key }) => key)).toEqual([])
    expect(text).not.toContain('Lukket')
    const leaked = closed.filter(({ key }) => text.includes(`el-${key}"`) || text.includes(`#el-${key}`))
    expect(leaked.map(({ key }) => key)).toEqual([])
    expect(text).toContain(catalogue()[language].strategy!['section.goals'])
    expect(text).not.toMatch(/<script|strategy:/)
    // What is not the source's own is never told as if it were.
    const words = catalogue()[language].strategy!
    const marked = open.filter(({ key, standing }) => {
      const at = text.indexOf(`id="el-${key}"`)
      return text.slice(at, text.indexOf('<p', at)).includes(`>${words[`mark.${standing}`]}</span>`)
    })
    expect(marked.map(({ key }) => key)).toEqual(
      open.filter(({ standing }) => standing !== 'source').map(({ key }) => key),
    )
    expect(marked.length).toBeGreaterThan(50)
  }
  await server.close()
})

test('when somebody reads as the public role, only the open views can be read', async () => {
  const asked = (what: string) => sql`select * from ${sql.raw(what)} limit 1`.execute(house.publicDb)
  expect((await asked('strategy.open_element')).rows).toHaveLength(1)
  for (const closed of ['element', 'edition', 'link', 'element_change', 'public_element', 'public_edition'])
    await expect(asked(`strategy.${closed}`)).rejects.toThrow(/permission denied/)
})

test('when the reader has the same bytes, the answer is 304; a demo shows nothing of a real strategy', async () => {
  const server = await house.serve('real')
  const page = await server.inject(PATH)
  expect(page.headers['cache-control']).toBe('public, max-age=0, must-revalidate')
  const same = await server.inject({ url: PATH, headers: { 'if-none-match': page.headers.etag as string } })
  expect(same.statusCode).toBe(304)
  await server.close()
  expect((await house.demo.inject(PATH)).body).toContain('Ingenting av strategien er lagt ut')
})

test('when we say more than the source does, it stands after the source’s words as our own judgement, on the page and to a reader of English', async () => {
  await decide(true, '2021-12-01')
  const arena = pack.elements.find(({ key }) => key === 'unique-arena-for-change')!
  expect(arena.texts.nb.text).toBeUndefined()
  const words = (body: string) => body.replaceAll(/<[^>]+>/g, '')
  expect(words(await fresh())).toContain(`Vår vurdering: ${arena.texts.nb.ours}`)
  expect(words((await get(`${PATH}?sprak=en`)).body)).toContain(`Our judgement: ${arena.texts.en!.ours}`)
})
