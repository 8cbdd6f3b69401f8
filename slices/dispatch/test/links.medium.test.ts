import { sql } from 'kysely'
import { simpleParser } from 'mailparser'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { relayOnce } from '../../../kit/bus/relay.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { httpReceiver } from '../../../kit/test/http-receiver.ts'
import { smtpReceiver } from '../../../kit/test/smtp-receiver.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { confirmRegistration, registerRelative } from '../../audience/index.ts'
import { sendOneLink } from '../actions/send-links.ts'
import { dispatchWork } from '../jobs.ts'
import { fillAudience, UNIT } from './builders.ts'

let database: Awaited<ReturnType<typeof testDatabase>>
let mail: Awaited<ReturnType<typeof smtpReceiver>>
let sms: Awaited<ReturnType<typeof httpReceiver>>
let varde: ReturnType<typeof testVarde>
beforeAll(async () => {
  database = await testDatabase()
  mail = await smtpReceiver()
  sms = await httpReceiver((_got, response) =>
    response.writeHead(202, { 'content-type': 'application/json' }).end('{"id":"1"}'),
  )
  const env = {
    SMTP_URL: mail.url,
    VARDE_MAIL_FROM: 'Kriminalomsorgen <varsel@example.no>',
    SMS_GATEWAY_URL: sms.url,
    SMS_GATEWAY_TOKEN: 'x',
    VARDE_BASE_URL: 'https://varde.example.no',
  }
  varde = testVarde(database.db, { connection: database.connection, env })
  await fillAudience(varde, { staff: { kind: 'staff', contacts: 1 } })
})
afterAll(async () => {
  await mail.close()
  await sms.close()
  await database.drop()
})

const relay = () =>
  relayOnce(database.db, dispatchWork.listeners!, (error) => {
    throw error
  })
const confirmedAt = async () =>
  (
    await sql<{
      at: Date | null
    }>`select confirmed_at as at from audience.subscription order by asked_at desc, id desc limit 1`.execute(
      database.db,
    )
  ).rows[0]!.at
const ask = (channel: 'email' | 'sms', address: string) =>
  registerRelative(varde, { from: null, unitId: UNIT, channel, address, language: 'nn' })
const tokenIn = (text: string) => /\/parorende\/bekreft\/([\w.-]+)\?sprak=nn/.exec(text)![1]!

test('when a relative registers by e-mail, they get one link in their language, and it confirms', async () => {
  await ask('email', 'test.testesen@example.no')
  await relay()
  expect(await sendOneLink(varde)).toBe(true)
  expect(await sendOneLink(varde)).toBe(false)
  const letter = await simpleParser(mail.taken[0]!.message)
  expect([mail.taken.length, mail.taken[0]!.to, letter.subject]).toEqual([
    1,
    'test.testesen@example.no',
    'Stadfest at du vil ha meldingar',
  ])
  expect(await confirmedAt()).toBeNull()
  await confirmRegistration(varde, tokenIn(letter.text!))
  expect(await confirmedAt()).not.toBeNull()
})

test('when a relative registers by SMS, the link comes as SMS', async () => {
  await ask('sms', '900 00 001')
  await relay()
  await sendOneLink(varde)
  const { to, text } = JSON.parse(sms.got[0]!.body)
  expect(to).toBe('+4790000001')
  await confirmRegistration(varde, tokenIn(text))
})

test('when somebody asks for the same address again and again, it is not flooded', async () => {
  const before = mail.taken.length
  for (let i = 0; i < 5; i++) {
    await ask('email', 'plaget@example.no')
    await relay()
    while (await sendOneLink(varde));
  }
  expect(mail.taken.length - before).toBe(1)
})

test('when the mail server is away, the link waits and is not lost', async () => {
  await ask('email', 'vent@example.no')
  await relay()
  const away = Object.assign({}, varde, { settings: { ...varde.settings, smtpUrls: ['smtp://127.0.0.1:1'] } })
  expect(await sendOneLink(away)).toBe(true)
  await sql`update dispatch.link_request set due_at = now() - interval '1 second' where due_at is not null and sent_at is null`.execute(
    database.db,
  )
  expect(await sendOneLink(varde)).toBe(true)
  expect(mail.taken.at(-1)!.to).toBe('vent@example.no')
})
