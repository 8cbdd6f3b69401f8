import { sql } from 'kysely'
import { simpleParser } from 'mailparser'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { publish } from '../../../kit/bus/publish.ts'
import { relayOnce } from '../../../kit/bus/relay.ts'
import type { Trx } from '../../../kit/db/database.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { smtpReceiver } from '../../../kit/test/smtp-receiver.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { person, unit } from '../../organisation/test/test-house.ts'
import { sendOneAlert } from '../actions/send-alerts.ts'
import { dispatchWork } from '../jobs.ts'

let base: Awaited<ReturnType<typeof testDatabase>>
let mail: Awaited<ReturnType<typeof smtpReceiver>>
beforeAll(async () => {
  base = await testDatabase()
  mail = await smtpReceiver()
  await unit(base.db, 'halden', 'prison', null)
  await person(base.db, 'writer', 'halden', ['communication-adviser'], {
    email: 'test@example.no',
    mobile: '+4790000001',
  })
  await sql`insert into message.message (id, mode, kind, unit_id, owner_id, state, working_title, audience_kinds, source_language,
      created_at, updated_at)
    values ('msg_1', 'real', 'information', 'unt_halden', 'per_other', 'draft', 'Brann på kjøkkenet', '{staff}', 'nb', now(), now())`.execute(
    base.db,
  )
  await sql`insert into message.translation (id, message_id, language, person_id, due_on, state, asked_revision, asked_by, asked_at,
      moved_by, moved_at)
    values ('trl_1', 'msg_1', 'pl', 'per_writer', '2026-03-11', 'asked', 1, 'per_other', now(), 'per_other', now())`.execute(
    base.db,
  )
})
afterAll(async () => {
  await mail.close()
  await base.drop()
})

test('when somebody is reminded of a translation, they get one e-mail that does not tell the text, and no SMS', async () => {
  const env = { SMTP_URL: mail.url, VARDE_MAIL_FROM: 'Kriminalomsorgen <varsel@example.no>' }
  const varde = testVarde(base.db, { connection: base.connection, env })
  await sql`insert into message.translation_notice (id, translation_id, kind, due_on, person_id, made_at)
    values ('trn_1', 'trl_1', 'before', '2026-03-11', 'per_writer', now())`.execute(base.db)
  const about = { name: 'message.translator-told', mode: 'real' as const, subject: 'msg_1', actor: 'system:message' }
  const event = { ...about, at: varde.now(), content: { noticeId: 'trn_1' } }
  await base.db.transaction().execute((trx) => publish(trx as Trx, event))
  await relayOnce(base.db, dispatchWork.listeners!, (error) => {
    throw error
  })
  while (await sendOneAlert(varde));
  expect(mail.taken.map(({ to }) => to)).toEqual(['test@example.no'])
  const letter = await simpleParser(mail.taken[0]!.message)
  expect(letter.subject).toBe('En oversettelse skal være ferdig i morgen')
  expect(letter.text).toContain('/budskap/oversettelser')
  expect(letter.text).not.toMatch(/brann|kjøkken/i)
})
