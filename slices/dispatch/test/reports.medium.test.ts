import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Varde } from '../../../kit/settings/varde.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { dispatchView } from '../actions/dispatch-view.ts'
import { planDispatch } from '../actions/plan-dispatch.ts'
import { startDispatch } from '../actions/start-dispatch.ts'
import { keepSmsEvents, takeMail } from '../actions/take-incoming.ts'
import { addVersion, fillAudience, holder, receiver, runUntil } from './builders.ts'

const adviser = holder('communication-adviser')
let database: Awaited<ReturnType<typeof testDatabase>>
let post: Awaited<ReturnType<typeof receiver>>
let varde: Varde
let id: string

beforeAll(async () => {
  database = await testDatabase()
  post = await receiver()
  const env = { SMTP_URL: post.url, VARDE_MAIL_FROM: 'varsel@varde.example' }
  varde = { ...testVarde(database.db, { connection: database.connection, env }), now: () => new Date() }
  await fillAudience(varde, { staff: { kind: 'staff', contacts: 4 } })
  await sql`update audience.contact set sms = '+4700000001' where id = 'con_staff1'`.execute(varde.db)
  const versionId = await addVersion(varde, 'reports')
  const wave = {
    name: 'Ansatte',
    audiences: { groups: ['staff'] },
    channels: ['email' as const, 'sms' as const],
    publishes: [],
    gate: { kind: 'with-start' as const },
    secondChannelMinutes: 60,
  }
  id = await planDispatch(varde, adviser, { versionId, waves: [wave], notAfter: null })
  await startDispatch(varde, adviser, id)
  await runUntil(varde, async () => (await counts()).submitted === 4)
})
afterAll(async () => {
  await post.close()
  await database.drop()
})

const counts = async () => (await dispatchView(varde, adviser, id)).counts
const attemptTo = async (contact: string, channel: string) => {
  const { rows } = await sql<{ id: string; recipient: string }>`
    select a.id, r.id as recipient from dispatch.attempt a join dispatch.recipient r on r.id = a.recipient_id
     where r.source_id = ${contact} and a.channel = ${channel}`.execute(varde.db)
  return rows[0]
}
const bounceOf = (recipient: string) =>
  Buffer.from(
    [
      'From: MAILER-DAEMON@relay.example',
      'To: varsel@varde.example',
      'Subject: Undelivered Mail Returned to Sender',
      'MIME-Version: 1.0',
      'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      'User unknown',
      '--b',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; relay.example',
      '',
      'Final-Recipient: rfc822; x@test.example',
      'Action: failed',
      'Status: 5.1.1',
      '',
      '--b',
      'Content-Type: text/rfc822-headers',
      '',
      `Message-ID: <${recipient}@localhost>`,
      '',
      '--b--',
      '',
    ].join('\r\n'),
  )

test('when a bounce comes back and there is a second channel, the person waits for that one', async () => {
  const email = (await attemptTo('con_staff1', 'email'))!
  await takeMail(varde, bounceOf(email.recipient))
  expect(await counts()).toMatchObject({ submitted: 3, waiting: 1 })
  expect(await attemptTo('con_staff1', 'sms')).toBeDefined()
})

test('when a bounce comes back and no channel is left, the person cannot be reached; the same bounce again changes nothing', async () => {
  const email = (await attemptTo('con_staff2', 'email'))!
  await takeMail(varde, bounceOf(email.recipient))
  await takeMail(varde, bounceOf(email.recipient))
  expect(await counts()).toMatchObject({ submitted: 2, waiting: 1, unreachable: 1 })
})

test('when a gateway reports delivered twice and then failed, the person stays delivered, and a reply «ok» confirms', async () => {
  const sms = (await attemptTo('con_staff1', 'sms'))!
  await keepSmsEvents(varde, [
    { type: 'delivery', reference: sms.id, status: 'delivered' },
    { type: 'delivery', reference: sms.id, status: 'delivered' },
    { type: 'delivery', reference: sms.id, status: 'failed' },
  ])
  expect(await counts()).toMatchObject({ delivered: 1, waiting: 0 })
  await keepSmsEvents(varde, [{ type: 'reply', id: 'r1', from: '+4700000001', text: 'Ok!', reference: sms.id }])
  const question = {
    type: 'reply' as const,
    id: 'r2',
    from: '+4700000001',
    text: 'Når gjelder det fra?',
    reference: sms.id,
  }
  await keepSmsEvents(varde, [question, question])
  expect(await counts()).toMatchObject({ confirmed: 1, delivered: 0 })
  const { rows } = await sql`select text from dispatch.question_back`.execute(varde.db)
  expect(rows).toEqual([{ text: question.text }])
  await keepSmsEvents(varde, [{ ...question, id: 'r3', text: 'Gjelder det 13097248022?' }])
  const after = await sql<{ text: string }>`select text from dispatch.question_back`.execute(varde.db)
  expect(after.rows.map(({ text }) => text)).toContain('Gjelder det •••••••••••?')
})

test('when the database fails in the middle, the whole list is sent again, and what a person wrote is kept once', async () => {
  const sms = (await attemptTo('con_staff1', 'sms'))!
  const text = 'Kan jeg komme på besøk?'
  const question = { type: 'reply' as const, id: 'r4', from: '+4700000001', text, reference: sms.id }
  const list = [question, { ...question, id: 'r5', text: 'Og barna?' }]
  await sql`create sequence put_in`.execute(varde.db)
  await sql`create function put_in() returns trigger language plpgsql as $$
            begin if nextval('put_in') = 1 then raise exception 'put in' using errcode = 'XX000'; end if; return new; end $$`.execute(
    varde.db,
  )
  await sql`create trigger put_in before insert on dispatch.question_back for each row execute function put_in()`.execute(
    varde.db,
  )
  const asked = async () => {
    const { rows } = await sql<{ text: string }>`select text from dispatch.question_back
      where text in (${text}, 'Og barna?') order by text`.execute(varde.db)
    return rows.map((row) => row.text)
  }
  await expect(keepSmsEvents(varde, list)).rejects.toThrow('put in')
  expect(await asked()).toEqual(['Og barna?'])
  await keepSmsEvents(varde, list)
  expect(await asked()).toEqual([text, 'Og barna?'])
})
