import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWeb } from '../../../kit/http/server.ts'
import type { Web } from '../../../kit/http/web.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { registerRelative, registrationLink } from '../../../slices/audience/index.ts'
import { signLink } from '../../../slices/dispatch/index.ts'
import { registerPublic } from '../register-public.ts'
import { formFaultsOf } from './form-faults-of.ts'
import { givenUnit } from './released.ts'

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
})
afterAll(async () => {
  await web.close()
  await database.drop()
})

const form = (fields: Record<string, string>) => ({
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
  payload: new URLSearchParams(fields).toString(),
})
const signUp = (fields: Record<string, string>, remoteAddress = '192.0.2.1') =>
  web.inject({
    remoteAddress,
    method: 'POST',
    url: '/parorende',
    ...form({ kanal: 'email', meldingssprak: 'nb', valg: unitId, ...fields }),
  })
type Row = { id: string; address: string | null; confirmed_at: Date | null; ended_at: Date | null }
const rows = async () =>
  (
    await sql<Row>`select id, address, confirmed_at, ended_at from audience.subscription order by id`.execute(
      database.db,
    )
  ).rows
const post = (url: string, body: Record<string, string> = {}) => web.inject({ method: 'POST', url, ...form(body) })

async function registered(address: string): Promise<string> {
  await signUp({ adresse: address })
  const row = (await rows()).find((one) => one.address === address)!
  return row.id
}

test('when a relative registers, nothing is confirmed before they press the button behind their own link', async () => {
  const done = await signUp({ adresse: 'test.testesen@example.no' })
  expect([done.statusCode, done.headers.location]).toEqual([303, '/parorende/sendt'])
  const id = (await rows())[0]!.id
  const { confirmToken } = (await registrationLink(varde, id))!
  expect((await web.inject(`/parorende/bekreft/${confirmToken}`)).statusCode).toBe(200)
  expect((await rows())[0]!.confirmed_at).toBeNull()
  expect((await post(`/parorende/bekreft/${confirmToken}`)).body).toContain('Du er meldt på')
  expect((await rows())[0]!.confirmed_at).not.toBeNull()
})

test('when the address is known already, the answer is the same', async () => {
  const first = await signUp({ adresse: 'kjent@example.no' })
  const second = await signUp({ adresse: 'kjent@example.no' })
  expect([second.statusCode, second.headers.location, second.body]).toEqual([
    first.statusCode,
    first.headers.location,
    first.body,
  ])
})

test('when something is wrong, the form says what, and keeps what was written', async () => {
  const page = await signUp({ adresse: 'ikke en adresse <b>' })
  expect(page.statusCode).toBe(422)
  expect(page.body).toContain('value="ikke en adresse &lt;b&gt;"')
  expect(page.body).toContain('Adressen er ikke skrevet riktig')
  expect((await signUp({ valg: 'unt_finnesikke', adresse: 'a@example.no' })).body).toContain('href="#valg"')
  const both = await signUp({ valg: '', adresse: 'a@' })
  expect([both.statusCode, both.body.match(/aria-invalid="true"/g)?.length]).toEqual([422, 2])
  expect(formFaultsOf(both.body)).toEqual([])
})

const askedBySms = async () =>
  (
    await sql<{ count: number }>`
      select count(*)::int count from bus.event where name = 'audience.registration-asked'
        and content::jsonb ->> 'channel' = 'sms'`.execute(database.db)
  ).rows[0]!.count
const sms = (adresse: string, from?: string) => signUp({ kanal: 'sms', adresse }, from)

test('when SMS is asked for to a number abroad, or one that costs, nothing is sent, and the form says what to do', async () => {
  for (const number of ['+88213000012', '+46700000000', '82012345']) {
    const page = await sms(number, '192.0.2.10')
    expect(page.statusCode).toBe(422)
    expect(page.body).toContain('mobilnumre som begynner med +47')
    expect(page.body).toContain('aria-invalid="true"')
    expect(formFaultsOf(page.body)).toEqual([])
  }
  expect(await askedBySms()).toBe(0)
})

test('when SMS is asked for again and again from one place, or from many, it ends, and e-mail stays open', async () => {
  const before = varde.settings.sms.publicPerHour
  varde.settings.sms.publicPerHour = 14
  const ask = (address: string, from: string) =>
    registerRelative(varde, { unitId, channel: 'sms', address, language: 'nb', from }).then(
      () => 'asked',
      (error: { code: string }) => error.code,
    )
  const one: string[] = []
  for (let i = 0; i < 12; i++) one.push(await ask(`900001${10 + i}`, '192.0.2.20'))
  expect(one.slice(8)).toEqual(['asked', 'asked', 'audience.sms-full', 'audience.sms-full'])
  const many: string[] = []
  for (let i = 0; i < 5; i++) many.push(await ask(`4000010${i}`, `192.0.2.${30 + i}`))
  expect(many).toEqual(['asked', 'asked', 'asked', 'asked', 'audience.sms-full'])
  const page = await sms('40000109', '192.0.2.40')
  expect([page.statusCode, page.body.includes('Velg e-post')]).toEqual([429, true])
  expect((await signUp({ adresse: 'epost@example.no' }, '192.0.2.41')).statusCode).toBe(303)
  varde.settings.sms.publicPerHour = before
})

test('when a confirming link is forged, nothing is confirmed', async () => {
  const id = await registered('forfalsket@example.no')
  const { endToken } = (await registrationLink(varde, id))!
  for (const bad of ['x', `${id}.aaaaaaaaaaaaaaaaaaaaaaaa`, endToken, signLink(varde.secrets.link, id)])
    expect((await post(`/parorende/bekreft/${bad}`)).statusCode, bad).toBe(404)
  expect((await rows()).find((row) => row.id === id)!.confirmed_at).toBeNull()
})

test('when a mail program posts one-click, the registration ends without a redirect; opening the link changes nothing', async () => {
  const id = await registered('ut@example.no')
  const token = signLink(varde.secrets.link, id)
  expect((await web.inject(`/avmeld/${token}`)).body).toContain('<button')
  expect((await rows()).find((row) => row.id === id)!.ended_at).toBeNull()
  const boundary = 'x'
  const multipart = `--${boundary}\r\ncontent-disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--${boundary}--\r\n`
  const done = await web.inject({
    method: 'POST',
    url: `/avmeld/${token}`,
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: multipart,
  })
  expect(done.statusCode).toBe(200)
  const row = (await rows()).find((one) => one.id === id)!
  expect([row.address, row.ended_at === null]).toEqual([null, false])
  expect((await post(`/avmeld/${token}`, { 'List-Unsubscribe': 'One-Click' })).statusCode).toBe(200)
})

test('when an unsubscribing link is forged, nobody is unsubscribed', async () => {
  const id = await registered('bli@example.no')
  for (const bad of [
    'x',
    signLink('another key', id),
    `${id}.aaaaaaaaaaaaaaaaaaaaaaaa`,
    signLink(varde.secrets.link, 'rcp_00000000000000000000000001'),
  ])
    expect((await post(`/avmeld/${bad}`)).statusCode, bad).toBe(404)
  expect((await rows()).find((row) => row.id === id)!.ended_at).toBeNull()
})
