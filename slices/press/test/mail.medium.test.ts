import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { simpleParser } from 'mailparser'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sharedData } from '../../../kit/test/shared-data.ts'
import { smtpReceiver } from '../../../kit/test/smtp-receiver.ts'
import { drainOutbox } from '../../outbox/index.ts'
import { approveAnswer, askForApproval } from '../actions/decide-answer.ts'
import { sendAnswer } from '../actions/send-answer.ts'
import { takeMail } from '../actions/take-mail.ts'
import { viewInquiry } from '../actions/view-inquiry.ts'
import { writeAnswer } from '../actions/write-answer.ts'
import { readLetter } from '../clients/read-letter.ts'
import { pressLetters } from '../jobs.ts'
import { type PressHouse, pressHouse } from './desk.ts'

const mime = sharedData('mail/mime')
let house: PressHouse
let post: Awaited<ReturnType<typeof smtpReceiver>>
beforeAll(async () => {
  post = await smtpReceiver()
  house = await pressHouse({
    SMTP_URL: `smtp://127.0.0.1:${post.port}`,
    VARDE_PRESS_MAIL: 'presse@kriminalomsorgen.example',
    VARDE_MAIL_FROM: 'Varsel <varsel@kriminalomsorgen.example>',
    VARDE_AGENCY_NAME: 'Kriminalomsorgen',
  })
})
afterAll(async () => {
  await house.drop()
  await post.close()
})

const letter = (over: { id: string; subject?: string; refers?: string; text?: string; head?: string; from?: string }) =>
  Buffer.from(
    [
      `From: ${over.from ?? 'Test Testesen <test@avisa.example>'}`,
      'To: presse@kriminalomsorgen.example',
      `Subject: ${over.subject ?? 'Bibliotek i Halden fengsel'}`,
      `Message-ID: <${over.id}@avisa.example>`,
      ...(over.refers ? [`In-Reply-To: ${over.refers}`, `References: ${over.refers}`] : []),
      'Content-Type: text/plain; charset=utf-8',
      ...(over.head ? [over.head] : []),
      '',
      over.text ?? 'Hei!\n\nHvor mange bøker har biblioteket i Halden fengsel?\n\nVennlig hilsen\nTest',
    ].join('\r\n'),
  )
const inquiries = async () =>
  (
    await sql<{ id: string; state: string; topic: string }>`
    select id, state, topic from press.inquiry order by id`.execute(house.base.db)
  ).rows
const see = (id: string) => viewInquiry(house.varde, house.people.contact, id)

describe('e-mail to the press', () => {
  it('when a letter holds an identity number, it is an inquiry with a dot for each digit, and no table holds the number', async () => {
    const numbered = letter({
      id: 'tall',
      subject: 'Om 130972 48022',
      from: 'Test Testesen 13097248022 <test@annenavis.example>',
      text: 'Hei!\n\nHva skjer med 130972 48022 i Halden fengsel?',
    })
    expect(await takeMail(house.varde, numbered)).toBe('new')
    expect(await takeMail(house.varde, numbered)).toBe('known')
    const view = await see((await inquiries())[0]!.id)
    expect(view.topic).toBe('Om •••••• •••••')
    expect(view.question).toContain('Hva skjer med •••••• ••••• i Halden fengsel?')
    const dump = await sql<{ row: string }>`
      select to_jsonb(x)::text as row from press.inquiry x union all select to_jsonb(x)::text from press.letter x
      union all select to_jsonb(x)::text from press.journalist x union all select to_jsonb(x)::text from bus.event x`.execute(
      house.base.db,
    )
    expect(dump.rows.filter(({ row }) => /13\s?09\s?72\s?48022/.test(row))).toEqual([])
    await sql`delete from press.letter`.execute(house.base.db)
    await sql`delete from press.inquiry`.execute(house.base.db)
  })

  it('when a letter comes, it is an inquiry with unit, journalist and thread; twice it is one', async () => {
    expect(await takeMail(house.varde, letter({ id: 'en' }))).toBe('new')
    expect(await takeMail(house.varde, letter({ id: 'en' }))).toBe('known')
    const [first] = await inquiries()
    const view = await see(first!.id)
    expect(view).toMatchObject({
      topic: 'Bibliotek i Halden fengsel',
      channel: 'email',
      unit: { id: 'unt_halden' },
      journalist: { name: 'Test Testesen' },
      replyEmail: 'test@avisa.example',
      letters: [{ kind: 'incoming', subject: 'Bibliotek i Halden fengsel' }],
    })
  })

  it('when it is answered, the answer goes out in the thread, and a reply opens the inquiry again', async () => {
    const { varde, people } = house
    const id = (await inquiries())[0]!.id
    const text = 'Biblioteket har 3000 bøker.\n\nDu er velkommen til å ringe.'
    await writeAnswer(varde, people.contact, { id, revision: 0, text, language: 'nb', sources: [], lineIds: [] })
    await askForApproval(varde, people.contact, id)
    await approveAnswer(varde, people.leader!, { id, revision: 1 })
    // After the yes the desk may call the inquiry what it likes; whoever asked reads none of it.
    await sql`update press.inquiry set topic = 'Direktøren går av i morgen' where id = ${id}`.execute(house.base.db)
    await sendAnswer(varde, people.contact, { id, by: 'email' })
    await drainOutbox(varde, pressLetters)
    const sent = post.taken.find((one) => one.to === 'test@avisa.example')!
    const mail = await simpleParser(sent.message)
    expect(mail.subject).toBe('Sv: Bibliotek i Halden fengsel')
    expect(mail.inReplyTo).toBe('<en@avisa.example>')
    expect(`${mail.text} ${mail.html || ''}`).not.toContain('Direktøren går av')
    expect(mail.from?.text).toContain('presse@kriminalomsorgen.example')
    expect(mail.text).toContain('Biblioteket har 3000 bøker.')
    expect((await see(id)).letters.at(-1)).toMatchObject({ kind: 'answer', state: 'sent' })
    const reply = letter({ id: 'to', subject: 'Re: Sv: Bibliotek', refers: mail.messageId!, text: 'Takk! Og i fjor?' })
    expect(await takeMail(varde, reply)).toBe('thread')
    expect(await see(id)).toMatchObject({ state: 'working', letters: [{}, {}, { text: 'Takk! Og i fjor?' }] })
  })

  it('when the answer bounces, its inquiry is open again', async () => {
    const { varde, people } = house
    const id = (await inquiries())[0]!.id
    const text = { text: 'I fjor hadde biblioteket 2900 bøker.', language: 'nb', sources: [], lineIds: [] }
    await writeAnswer(varde, people.contact, { id, revision: 1, ...text })
    await askForApproval(varde, people.contact, id)
    await approveAnswer(varde, people.leader!, { id, revision: 2 })
    await sendAnswer(varde, people.contact, { id, by: 'email' })
    await drainOutbox(varde, pressLetters)
    const last = (
      await sql<{ message_id: string }>`
      select message_id from press.letter where kind = 'answer' order by id desc limit 1`.execute(house.base.db)
    ).rows[0]!
    const bounce = [
      'From: MAILER-DAEMON@avisa.example',
      'Subject: Undelivered Mail Returned to Sender',
      'Message-ID: <bounce@avisa.example>',
      'Content-Type: multipart/report; report-type=delivery-status; boundary=x',
      '',
      '--x',
      'Content-Type: text/plain',
      '',
      'user unknown',
      '--x',
      'Content-Type: message/delivery-status',
      '',
      'Final-Recipient: rfc822; test@avisa.example',
      'Action: failed',
      'Status: 5.1.1',
      '',
      '--x',
      'Content-Type: text/rfc822-headers',
      '',
      `Message-ID: ${last.message_id}`,
      '--x--',
    ].join('\r\n')
    expect(await takeMail(varde, Buffer.from(bounce))).toBe('bounce')
    await drainOutbox(varde, pressLetters)
    expect(await see(id)).toMatchObject({ state: 'approved', answeredAt: null })
  })

  it('when an out-of-office comes, nothing happens', async () => {
    const before = (await inquiries()).length
    const away = letter({ id: 'tre', subject: 'Fraværsassistent', head: 'Auto-Submitted: auto-replied' })
    expect(await takeMail(house.varde, away)).toBe('automatic')
    expect(await inquiries()).toHaveLength(before)
  })

  it.skipIf(!mime)(
    'when real e-mail of every kind comes, all of it is taken in, with sender, subject, text and attachments',
    async () => {
      const files = readdirSync(mime!).filter((name) => name.endsWith('.eml'))
      const told = { letters: 0, sender: 0, subject: 0, text: 0, attachments: 0, automatic: 0 }
      for (const name of files) {
        const raw = readFileSync(join(mime!, name))
        const outcome = await takeMail(house.varde, raw)
        expect(['new', 'thread', 'known', 'bounce', 'automatic'], name).toContain(outcome)
        const read = await readLetter(raw)
        const kept = (
          await sql<{ id: string; text: string; files: number }>`
          select l.id, l.text, (select count(*)::integer from press.attachment a where a.letter_id = l.id) as files
          from press.letter l where l.note = ${read.contentId}`.execute(house.base.db)
        ).rows[0]
        if (outcome === 'bounce' || outcome === 'automatic') {
          told.automatic++
          continue
        }
        expect(kept, name).toBeDefined()
        told.letters++
        if (read.address) told.sender++
        if (read.subject) told.subject++
        if (read.text.trim()) told.text++
        expect(kept!.files, name).toBe(read.attachments.length)
        told.attachments += read.attachments.length
      }
      if (process.env.VARDE_SHOW) process.stdout.write(`${files.length} files: ${JSON.stringify(told)}\n`)
      expect(told.letters + told.automatic).toBe(files.length)
      expect(told.sender / told.letters).toBeGreaterThan(0.9)
      expect(told.attachments).toBeGreaterThan(10)
    },
  )
})
