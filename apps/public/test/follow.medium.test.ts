import { sql } from 'kysely'
import { simpleParser } from 'mailparser'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWeb } from '../../../kit/http/server.ts'
import type { Web } from '../../../kit/http/web.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { smtpReceiver } from '../../../kit/test/smtp-receiver.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { signLink } from '../../../slices/dispatch/index.ts'
import { drainOutbox } from '../../../slices/outbox/index.ts'
import { prepareNews } from '../../../slices/press/actions/prepare-news.ts'
import { pressLetters } from '../../../slices/press/jobs.ts'
import { registerPublic } from '../register-public.ts'
import { givenPublished, givenUnit, text, withdraw } from './released.ts'

let database: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
let post: Awaited<ReturnType<typeof smtpReceiver>>
let web: Web
let east: string
let west: string

beforeAll(async () => {
  database = await testDatabase()
  post = await smtpReceiver()
  const env = {
    SMTP_URL: post.url,
    VARDE_MAIL_FROM: 'Kriminalomsorgen <varsel@example.no>',
    VARDE_BASE_URL: 'https://varde.example.no',
  }
  varde = testVarde(database.db, { connection: database.connection, env })
  east = await givenUnit(database.db, { name: 'Halden fengsel' })
  west = await givenUnit(database.db, { name: 'Bergen fengsel' })
  for (const [id, region] of [
    [east, 'øst'],
    [west, 'vest'],
  ])
    await sql`update organisation.unit set region = ${region} where id = ${id}`.execute(database.db)
  web = await createWeb(varde, async () => null)
  registerPublic(web, varde, database.db)
})
afterAll(async () => {
  await web.close()
  await post.close()
  await database.drop()
})

let caller = 0
const send = (url: string, fields: Record<string, string> = {}) =>
  web.inject({
    method: 'POST',
    url,
    remoteAddress: `10.2.0.${++caller}`,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(fields).toString(),
  })

/** The form, read for as long as a person needs. */
async function ask(fields: Record<string, string>) {
  varde.setClock(new Date(Date.now() - 10_000))
  const page = await web.inject('/abonner')
  const skjema = /name="skjema" value="([^"]+)"/.exec(page.body)![1]!
  varde.setClock(new Date())
  return send('/abonner', { skjema, ...fields })
}
async function deliver() {
  post.taken.length = 0
  while (await prepareNews(varde));
  await drainOutbox(varde, pressLetters)
  return Promise.all(
    post.taken.map(async ({ to, message }) => ({ to, raw: message.toString(), mail: await simpleParser(message) })),
  )
}
async function following(address: string, fields: Record<string, string> = {}): Promise<void> {
  expect((await ask({ epost: address, ...fields })).headers.location).toBe('/abonner/sendt')
  const [letter] = await deliver()
  const link = /\/abonner\/bekreft\/[\w.-]+/.exec(letter!.mail.text!)![0]
  expect((await send(link)).statusCode).toBe(200)
}
const tell = (
  unitId: string,
  title: string,
  body = 'Tekst.',
  more: Partial<Parameters<typeof givenPublished>[1]> = {},
) => givenPublished(database.db, { unitId, editions: { nb: { title, body: [text(body)] } }, ...more })
const receivers = (letters: { to: string }[]) => letters.map((one) => one.to).toSorted()

test('when somebody asks, nothing but a link goes out, and opening the link changes nothing', async () => {
  await ask({ epost: 'venter@example.no' })
  const [letter] = await deliver()
  expect(letter!.mail.subject).toContain('Bekreft')
  const link = /\/abonner\/bekreft\/[\w.-]+/.exec(letter!.mail.text!)![0]
  expect((await web.inject(link)).body).toContain('<button')
  await tell(east, 'Ikke til deg')
  expect(await deliver()).toEqual([])
  expect((await send(`${link}x`)).statusCode).toBe(404)
})

test('when a release opens, those get it who asked for its region, kind and topic; a correction goes to the same', async () => {
  await following('alt@example.no')
  await following('vest@example.no', { 'region-vest': 'ja' })
  await following('kriser@example.no', { 'slag-crisis-first': 'ja' })
  await following('tema@example.no', { ord: 'direktør, betjent' })
  const old = await tell(east, 'Nye kolleger', 'En fengselsbetjent begynner i opplæringen.')
  expect(receivers(await deliver())).toEqual(['alt@example.no', 'tema@example.no'])
  await tell(east, 'Rettelse', 'To begynner.', { replacesId: old.versionId, kind: 'correction' })
  expect(receivers(await deliver())).toEqual(['alt@example.no', 'tema@example.no'])
  await tell(west, 'Nye rom', 'Besøksrommene åpner.')
  expect(receivers(await deliver())).toEqual(['alt@example.no', 'vest@example.no'])
  expect(await deliver()).toEqual([])
})

test('when a release is timed, an exercise, or withdrawn before it goes, nobody is told', async () => {
  await tell(east, 'Senere', 'x', { at: "clock_timestamp() + interval '1 hour'" })
  await tell(east, 'Øvelse', 'x', { mode: 'exercise' })
  const gone = await tell(east, 'Angret')
  await prepareNews(varde)
  await withdraw(database.db, gone.versionId)
  expect(await deliver()).toEqual([])
})

test('when a mail program posts one-click, the address is forgotten and nothing more comes; the letter counts no reading', async () => {
  await following('ut@example.no')
  await tell(east, 'Siste')
  const letter = (await deliver()).find((one) => one.to === 'ut@example.no')!
  expect(letter.raw).toMatch(/List-Unsubscribe-Post: List-Unsubscribe=One-Click/)
  expect(letter.raw).not.toMatch(/<img|utm_/i)
  const link = /List-Unsubscribe: <https:\/\/varde\.example\.no([^>]+)>/.exec(letter.raw)![1]!
  expect((await web.inject(link)).body).toContain('<button')
  const done = await send(link, { 'List-Unsubscribe': 'One-Click' })
  expect([done.statusCode, done.body.includes('ut@example')]).toEqual([200, false])
  expect((await send(link)).statusCode).toBe(200)
  await tell(east, 'Etterpå')
  expect(receivers(await deliver())).not.toContain('ut@example.no')
  const { rows } = await sql`select 1 from press.follower where address = 'ut@example.no'`.execute(database.db)
  expect(rows).toEqual([])
  expect((await send(`/avmeld/${signLink('another key', 'fol_00000000000000000000000000')}`)).statusCode).toBe(404)
})

test('when somebody chooses again, the new choice counts; when a robot asks for one address, it is sent three links at most', async () => {
  await following('bytter@example.no')
  await following('bytter@example.no', { 'region-vest': 'ja' })
  await tell(east, 'Øst')
  expect(receivers(await deliver())).not.toContain('bytter@example.no')
  for (let i = 0; i < 5; i++) expect((await ask({ epost: 'offer@example.no' })).statusCode).toBe(303)
  expect((await deliver()).length).toBe(3)
})
