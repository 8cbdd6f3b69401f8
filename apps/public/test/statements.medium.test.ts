import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWeb } from '../../../kit/http/server.ts'
import type { Web } from '../../../kit/http/web.ts'
import { catalogue } from '../../../kit/i18n/translate.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { importPack, publicPrivacyRules } from '../../../slices/organisation/index.ts'
import { registerPressOnly } from '../register-public.ts'

let database: Awaited<ReturnType<typeof testDatabase>>
let web: Web
beforeAll(async () => {
  database = await testDatabase()
  const varde = testVarde(database.db)
  await database.db.transaction().execute((trx) => importPack(trx, 'kriminalomsorgen', varde.now()))
  web = await createWeb(varde, async () => null)
  registerPressOnly(web, varde, database.db)
})
afterAll(async () => {
  await web.close()
  await database.drop()
})

test('when the privacy page is read, every kind of record of the pack stands there with basis and time, in each language', async () => {
  for (const language of ['nb', 'nn', 'en'] as const) {
    const { body } = await web.inject(`/personvern?sprak=${language}`)
    const records = await publicPrivacyRules(database.db)
    expect(records.length).toBeGreaterThan(10)
    for (const record of records) {
      expect(body).toContain(record.names[language])
      expect(body).toContain(
        record.retentionNote[language].replace(/^(Ikke i kilden|Ikkje i kjelda|Not in the source)\. /, ''),
      )
    }
    expect(body).not.toContain('privacy.basis')
  }
})

test('what tells those inside that a time is not in the source stands not on the public page', async () => {
  const pages = await Promise.all(['nb', 'nn', 'en'].map((tag) => web.inject(`/personvern?sprak=${tag}`)))
  for (const { body } of pages) expect(body).not.toMatch(/Ikke i kilden|Ikkje i kjelda|Not in the source/)
})

test('when a time of keeping is changed, the page says so the next time it is read', async () => {
  await sql`update organisation.privacy_rule set retention_days = 730 where record_kind = 'staff'`.execute(database.db)
  expect((await web.inject('/personvern')).body).toContain('Slettes to år etter at personen har sluttet')
})

test('when the formal accessibility statement has an address it is linked to, and else the page says that there is none', async () => {
  expect((await web.inject('/tilgjengelighet')).body).toContain('har ikke lagt inn noen lenke')
  const address = 'https://uustatus.no/nb/erklaringer/publisert/test'
  const varde = testVarde(database.db, { env: { VARDE_ACCESSIBILITY_URL: address } })
  const own = await createWeb(varde, async () => null)
  registerPressOnly(own, varde, database.db)
  const { body } = await own.inject('/tilgjengelighet?sprak=en')
  expect(body).toContain(`<a href="${address}">Read the accessibility statement`)
  expect(body).not.toContain('have not given a link')
  await own.close()
})

test('when the reader has the statement, the answer is 304', async () => {
  const { headers } = await web.inject('/tilgjengelighet?sprak=nn')
  const again = await web.inject({
    url: '/tilgjengelighet?sprak=nn',
    headers: { 'if-none-match': headers.etag as string },
  })
  expect(again.statusCode).toBe(304)
})

test('when the pages run alone, nothing that writes is there', async () => {
  for (const url of ['/k/x/lest', '/avmeld/x', '/parorende'])
    expect((await web.inject({ method: 'POST', url })).statusCode).toBe(404)
})

test('when a word of the public pages is there in one language, it is there in all', () => {
  const words = catalogue()
  for (const language of ['nn', 'en'] as const)
    expect(Object.keys(words[language].press!).sort()).toEqual(Object.keys(words.nb.press!).sort())
})
