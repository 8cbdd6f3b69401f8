import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWeb } from '../../../kit/http/server.ts'
import type { Web } from '../../../kit/http/web.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { registrationLink } from '../../../slices/audience/index.ts'
import { signLink } from '../../../slices/dispatch/index.ts'
import { registerPublic } from '../register-public.ts'
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
const signUp = (fields: Record<string, string>) =>
  web.inject({
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
