import { sql } from 'kysely'
import { simpleParser } from 'mailparser'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { drainOutbox } from '../../outbox/index.ts'
import { letterHouse } from '../../outbox/test/letter-house.ts'
import { confirmRegistration, registerRelative } from '../index.ts'
import { audienceLetters } from '../jobs.ts'

const UNIT = 'unt_halden'
let house: Awaited<ReturnType<typeof letterHouse>>
beforeAll(async () => {
  house = await letterHouse()
  await sql`insert into organisation.unit (id, parent_id, kind, name, short_name, valid_from, changed_on)
    values (${UNIT}, null, 'prison', 'Halden fengsel', 'Halden', '2020-01-01', '2020-01-01')`.execute(house.base.db)
})
afterAll(() => house.close())

const send = (varde = house.varde) => drainOutbox(varde, audienceLetters)
const confirmedAt = async () =>
  (
    await sql<{
      at: Date | null
    }>`select confirmed_at as at from audience.subscription order by asked_at desc, id desc limit 1`.execute(
      house.base.db,
    )
  ).rows[0]!.at
const ask = (channel: 'email' | 'sms', address: string) =>
  registerRelative(house.varde, { from: null, unitId: UNIT, channel, address, language: 'nn' })
const tokenIn = (text: string) => /\/parorende\/bekreft\/([\w.-]+)\?sprak=nn/.exec(text)![1]!

test('when a relative registers by e-mail, they get one link in their language, and it confirms', async () => {
  await ask('email', 'test.testesen@example.no')
  expect([await send(), await send()]).toEqual([1, 0])
  const letter = await simpleParser(house.mail.taken[0]!.message)
  expect([house.mail.taken.length, house.mail.taken[0]!.to, letter.subject]).toEqual([
    1,
    'test.testesen@example.no',
    'Stadfest at du vil ha meldingar',
  ])
  expect(await confirmedAt()).toBeNull()
  await confirmRegistration(house.varde, tokenIn(letter.text!))
  expect(await confirmedAt()).not.toBeNull()
})

test('when a relative registers by SMS, the link comes as SMS', async () => {
  await ask('sms', '900 00 001')
  await send()
  const { to, text } = house.texts()[0]!
  expect(to).toBe('+4790000001')
  await confirmRegistration(house.varde, tokenIn(text))
})

test('when somebody asks for the same address again and again, it is not flooded', async () => {
  const before = house.mail.taken.length
  for (let i = 0; i < 5; i++) {
    await ask('email', 'plaget@example.no')
    await send()
  }
  expect(house.mail.taken.length - before).toBe(1)
})

test('when the mail server is away, the link waits and is not lost', async () => {
  await ask('email', 'vent@example.no')
  const { varde } = house
  await send({ ...varde, settings: { ...varde.settings, smtpUrls: ['smtp://127.0.0.1:1'] } })
  await sql`update outbox.letter set due_at = '2020-01-01' where state = 'waiting' and tries > 0`.execute(house.base.db)
  expect(await send()).toBe(1)
  expect(house.mail.taken.at(-1)!.to).toBe('vent@example.no')
})
