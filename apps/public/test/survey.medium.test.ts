import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWeb } from '../../../kit/http/server.ts'
import type { Web } from '../../../kit/http/web.ts'
import { systemCaller } from '../../../kit/kernel/caller.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { givenApprover } from '../../../slices/approval/test/say-yes.ts'
import { signLink } from '../../../slices/dispatch/index.ts'
import { anOpenSurvey } from '../../../slices/measure/test/survey-house.ts'
import { registerPublic } from '../register-public.ts'
import { givenUnit } from './released.ts'

let database: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
let web: Web
let surveyId: string
let path: string
beforeAll(async () => {
  database = await testDatabase()
  varde = testVarde(database.db, { connection: database.connection })
  const unitId = await givenUnit(database.db, { name: 'Halden fengsel' })
  await givenApprover(database.db, unitId)
  surveyId = await anOpenSurvey(varde, systemCaller('test'), unitId)
  const { rows } = await sql<{ code: string }>`select code from measure.survey where id = ${surveyId}`.execute(
    database.db,
  )
  path = `/undersokelse/${rows[0]!.code}`
  web = await createWeb(varde, async () => null)
  registerPublic(web, varde, database.db)
})
afterAll(async () => {
  await web.close()
  await database.drop()
})

const post = (url: string, fields: Record<string, string>) =>
  web.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(fields).toString(),
  })
const boxed = async () =>
  (
    await sql<{ n: number }>`select count(*)::int as n from measure.survey_box where survey_id = ${surveyId}`.execute(
      database.db,
    )
  ).rows[0]!.n
const ALL = { sted: 'a', tillit: '4', skjema: '0'.repeat(32), side: '2', til: 'fram' }

test('when somebody opens a survey in Arabic, it goes from right to left, sets no cookie and is kept nowhere', async () => {
  const page = await web.inject({ url: `${path}?sprak=ar` })
  expect(page.statusCode).toBe(200)
  expect(page.body).toContain('<html lang="ar" dir="rtl">')
  expect(page.body).toContain('كيف كانت الزيارة؟')
  expect(page.body).toContain('إجابتك مجهولة الهوية')
  expect(page.body).not.toContain('<script')
  expect(page.headers['set-cookie']).toBeUndefined()
  expect(page.headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' })
})

test('when the browser prefers a language the survey is in, that one comes first', async () => {
  const page = await web.inject({ url: path, headers: { 'accept-language': 'ar-SY,ar;q=0.9,en;q=0.8' } })
  expect(page.body).toContain('<html lang="ar"')
})

test('when an answer is missing, the page says which one and leads to it; nothing is kept', async () => {
  const before = await boxed()
  const page = await post(path, { side: '0', til: 'fram', tillit: '4' })
  expect(page.statusCode).toBe(422)
  expect(page.body).toContain('role="alert"')
  expect(page.body).toContain('href="#sted.a"')
  expect(page.body).toContain('aria-invalid="true"')
  expect(await boxed()).toBe(before)
})

test('when a question hangs on an answer, it is asked of those it is for and passed over by the others', async () => {
  const asked = await post(path, { side: '0', til: 'fram', sted: 'a', tillit: '4', 'visste.andre': '1' })
  expect(asked.body).toContain('Spørsmål hvem')
  expect(asked.body).toContain('<input type="hidden" name="visste.andre" value="1">')
  const back = await post(path, { side: '1', til: 'tilbake', sted: 'a', tillit: '4', 'visste.andre': '1' })
  expect(back.body).toMatch(/id="visste.andre"[^>]* checked/)
  const before = await boxed()
  const done = await post(path, { side: '0', til: 'fram', sted: 'a', tillit: '4', skjema: 'f'.repeat(32) })
  expect(done.statusCode).toBe(200)
  expect(done.body).not.toContain('Spørsmål hvem</')
  expect(await boxed()).toBe(before)
})

test('when the form is sent twice it counts once, and the reader is thanked on a page that can be loaded again', async () => {
  const before = await boxed()
  for (const _ of [1, 2]) {
    const done = await post(path, { ...ALL, mer: 'Takk' })
    expect(done.statusCode).toBe(303)
    expect((await web.inject({ url: done.headers.location as string })).body).toContain('Takk for svaret')
  }
  expect(await boxed()).toBe(before + 1)
})

test('when a robot fills the trap it is thanked, and nothing is kept', async () => {
  const before = await boxed()
  expect((await post(path, { ...ALL, skjema: '1'.repeat(32), nettsted: 'x' })).statusCode).toBe(303)
  expect(await boxed()).toBe(before)
})

test('when a link is a preview it shows everything and keeps nothing; one we did not make shows nothing', async () => {
  const before = await boxed()
  const preview = `/undersokelse/${signLink(varde.secrets.link, `svp_${surveyId.slice(4)}`)}`
  expect((await web.inject({ url: preview })).body).toContain('Forhåndsvisning. Ingenting blir lagret.')
  expect((await post(preview, { ...ALL, skjema: '2'.repeat(32) })).statusCode).toBe(303)
  expect(await boxed()).toBe(before)
  const wrong = await web.inject({ url: '/undersokelse/feil-lenke' })
  expect(wrong.statusCode).toBe(404)
  expect(wrong.body).toContain('Undersøkelsen er ikke åpen')
})
