import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWeb } from '../../../kit/http/server.ts'
import type { Web } from '../../../kit/http/web.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { signLink } from '../../../slices/dispatch/index.ts'
import { registerPublic } from '../register-public.ts'
import { givenPublished, givenRecipient, givenUnit, type PublishInput, text, withdraw } from './released.ts'

let database: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
let web: Web
let unitId: string

beforeAll(async () => {
  database = await testDatabase()
  varde = testVarde(database.db, { connection: database.connection })
  unitId = await givenUnit(database.db, { name: 'Halden fengsel' })
  web = await createWeb(varde, async () => null)
  registerPublic(web, varde, database.db)
  await web.ready()
})
afterAll(async () => {
  await web.close()
  await database.drop()
})

const EDITIONS = {
  nb: { title: 'Vannet er stengt', body: [text('Vi bytter et rør.')] },
  en: { title: 'The water is off', body: [text('We replace a pipe.')] },
}

async function given(over: Partial<PublishInput> & { language?: string } = {}) {
  const dispatch = await givenPublished(database.db, { unitId, editions: EDITIONS, ...over })
  const id = await givenRecipient(database.db, { dispatch, unitId, ...(over.language && { language: over.language }) })
  return { id, dispatch, token: signLink(varde.secrets.link, id) }
}

const get = (url: string) => web.inject({ method: 'GET', url })
const post = (url: string, fields: Record<string, string> = {}) =>
  web.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(fields).toString(),
  })

const count = async (table: string, id: string) =>
  Number(
    (
      await sql<{ n: number }>`select count(*) as n from ${sql.table(table)} where recipient_id = ${id}`.execute(
        database.db,
      )
    ).rows[0]!.n,
  )
const isConfirmed = async (id: string) =>
  (
    await sql<{ at: Date | null }>`select confirmed_at as at from dispatch.recipient where id = ${id}`.execute(
      database.db,
    )
  ).rows[0]!.at !== null

describe('a link of one’s own', () => {
  test('when it is opened, the message stands there in the recipient’s language, and nothing is changed', async () => {
    const { id, token } = await given({ language: 'en' })
    for (let i = 0; i < 3; i++) await get(`/k/${token}`)
    await web.inject({ method: 'HEAD', url: `/k/${token}` })
    const page = await get(`/k/${token}`)
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain('<html lang="en">')
    expect(page.body).toContain('We replace a pipe.')
    expect(page.body).toContain('I have read it')
    expect(await isConfirmed(id)).toBe(false)
    for (const act of ['lest', 'svar', 'spor']) expect((await get(`/k/${token}/${act}`)).statusCode).toBe(303)
    expect(await isConfirmed(id)).toBe(false)
  })

  test('when it is shown, no cache, search engine or other site learns of it', async () => {
    const { token } = await given()
    const page = await get(`/k/${token}`)
    expect(page.headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' })
    expect(page.headers['x-robots-tag']).toContain('noindex')
    expect(page.headers.etag).toBeUndefined()
    expect(page.body).not.toContain('<script')
    expect(page.body).not.toContain('canonical')
  })

  test('when the reader confirms, it is kept once and told', async () => {
    const { id, token } = await given()
    const done = await post(`/k/${token}/lest`)
    expect([done.statusCode, done.headers.location]).toEqual([303, `/k/${token}?takk=lest`])
    expect(await isConfirmed(id)).toBe(true)
    await post(`/k/${token}/lest`)
    const page = await get(`/k/${token}?takk=lest`)
    expect(page.body).toContain('Du bekreftet 10. mars 2026 kl. 10.00.')
    expect(page.body).not.toContain('action="/k/' + token + '/lest"')
  })

  test('when it is kept by name, why and until when stands before the button, and nothing says the opposite', async () => {
    const said = 'Lederen ser at du har bekreftet, fordi dette gjelder smittevern. Navnet vises til og med'
    const { token } = await given({ byName: { words: 'smittevern', until: '2026-03-20' } })
    const { body } = await get(`/k/${token}`)
    expect(body.indexOf(said)).toBeGreaterThan(0)
    expect(body.indexOf(said)).toBeLessThan(body.indexOf('Jeg har lest'))
    expect(body).not.toContain('vi måler ikke hvem som leser')
    const past = await get(`/k/${(await given({ byName: { words: 'smittevern', until: '2026-03-09' } })).token}`)
    expect(past.body).toContain('men ikke hvem')
    expect(past.body).toContain('vi måler ikke hvem som leser')
    expect((await get(`/k/${(await given()).token}`)).body).toContain('men ikke hvem')
  })

  test('when the reader answers and asks, both are kept as they wrote them', async () => {
    const { id, token } = await given({ question: { nb: 'Kan du møte kl. 8?' } })
    expect((await get(`/k/${token}`)).body).toContain('Kan du møte kl. 8?')
    expect((await post(`/k/${token}/svar`, { tekst: 'Ja, <b>gjerne</b>' })).statusCode).toBe(303)
    expect((await post(`/k/${token}/spor`, { tekst: 'Hvor?' })).statusCode).toBe(303)
    const { body } = await get(`/k/${token}`)
    expect(body).toContain('Ja, &lt;b&gt;gjerne&lt;/b&gt;')
    expect(body).toContain('Hvor?')
    expect([await count('dispatch.answer', id), await count('dispatch.question_back', id)]).toEqual([1, 1])
  })

  test('when the text is empty or too long, what was written stays in the field and the fault is told', async () => {
    const { id, token } = await given()
    const empty = await post(`/k/${token}/spor`, { tekst: '  ' })
    expect([empty.statusCode, empty.body.includes('Skriv noe i feltet')]).toEqual([422, true])
    const long = await post(`/k/${token}/spor`, { tekst: 'å'.repeat(2001) })
    expect([long.statusCode, long.body.includes('å'.repeat(2001)), long.body.includes('aria-invalid')]).toEqual([
      422,
      true,
      true,
    ])
    const numbered = await post(`/k/${token}/spor`, { tekst: 'Gjelder det 130972 48022?' })
    expect([numbered.statusCode, numbered.body.includes('Gjelder det 130972 48022?')]).toEqual([422, true])
    expect(numbered.body).toContain('fødselsnummer')
    expect(await count('dispatch.question_back', id)).toBe(0)
  })

  test('when the message is withdrawn, its words are gone and there is nothing to confirm', async () => {
    const { token, dispatch } = await given()
    await withdraw(database.db, dispatch.versionId)
    const { body } = await get(`/k/${token}`)
    expect(body).toContain('trukket tilbake')
    expect(body).not.toContain('rør')
    expect(body).not.toContain('Jeg har lest')
  })
})

describe('a forged link', () => {
  test('when any part of it is wrong, nothing is shown and nothing is changed', async () => {
    const { id, token } = await given()
    const other = await given()
    const forged = [
      'x',
      '',
      token.slice(0, -1),
      `${token}a`,
      `${other.id}-${token.slice(-22)}`,
      signLink('another key', id),
      signLink(varde.secrets.link, 'sub_00000000000000000000000001'),
      signLink(varde.secrets.link, 'rcp_00000000000000000000000001'),
      encodeURIComponent('../../k'),
      '%00',
    ]
    for (const bad of forged) {
      expect((await get(`/k/${bad}`)).statusCode, bad).toBeGreaterThanOrEqual(400)
      for (const act of ['lest', 'svar', 'spor'])
        expect((await post(`/k/${bad}/${act}`, { tekst: 'x' })).statusCode, bad).toBeGreaterThanOrEqual(400)
    }
    expect([await isConfirmed(id), await isConfirmed(other.id)]).toEqual([false, false])
  })

  test('when a wave has not opened, its links do not work yet', async () => {
    const { id, token } = await given({ isWaveOpen: false })
    expect((await get(`/k/${token}`)).statusCode).toBe(404)
    expect((await post(`/k/${token}/lest`)).statusCode).toBe(404)
    expect(await isConfirmed(id)).toBe(false)
  })

  test('when one link posts again and again, it is slowed down while others are not', async () => {
    const noisy = await given()
    const statuses: number[] = []
    for (let i = 0; i < 16; i++) statuses.push((await post(`/k/${noisy.token}/spor`, { tekst: `${i}` })).statusCode)
    expect(statuses.at(-1)).toBe(429)
    const calm = await given()
    expect((await post(`/k/${calm.token}/lest`)).statusCode).toBe(303)
  })
})
