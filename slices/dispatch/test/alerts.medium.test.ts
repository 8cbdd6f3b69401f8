import { sql } from 'kysely'
import { simpleParser } from 'mailparser'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { publish } from '../../../kit/bus/publish.ts'
import { relayOnce } from '../../../kit/bus/relay.ts'
import type { Trx } from '../../../kit/db/database.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { httpReceiver } from '../../../kit/test/http-receiver.ts'
import { smtpReceiver } from '../../../kit/test/smtp-receiver.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { sendOneAlert } from '../actions/send-alerts.ts'
import { dispatchWork } from '../jobs.ts'

let base: Awaited<ReturnType<typeof testDatabase>>
let mail: Awaited<ReturnType<typeof smtpReceiver>>
let sms: Awaited<ReturnType<typeof httpReceiver>>
let varde: ReturnType<typeof testVarde>
beforeAll(async () => {
  base = await testDatabase()
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
  varde = testVarde(base.db, { connection: base.connection, env })
  await sql`insert into organisation.unit (id, parent_id, kind, name, short_name, valid_from, changed_on)
    values ('unt_halden', null, 'prison', 'Halden fengsel', 'Halden', '2020-01-01', '2020-01-01')`.execute(base.db)
  await sql`insert into organisation.person (id, unit_id, display_name, email, mobile, language, valid_from)
    values ('per_duty', 'unt_halden', 'Test Testesen', 'vakt@example.no', '+4790000001', 'nn', '2020-01-01')`.execute(
    base.db,
  )
  await sql`insert into cases.case_file
    (id, number, mode, title, unit_id, handling_unit_id, state, how_soon, assess_by, created_at, updated_at)
    values ('cas_1', '2026-001', 'real', 'Brann på kjøkkenet', 'unt_halden', 'unt_halden', 'reported', 'now',
            '2026-03-10 13:15:00+01', now(), now())`.execute(base.db)
})
afterAll(async () => {
  await mail.close()
  await sms.close()
  await base.drop()
})

let count = 0
/** As the cases slice raises it: the row, and the event that tells of it. */
const alert = async (kind: 'reported' | 'receipt', isUrgent: boolean) => {
  const alertId = `alr_${++count}`
  await sql`insert into cases.alert (id, kind, subject_id, person_id, is_urgent, made_at)
    values (${alertId}, ${kind}, 'cas_1', 'per_duty', ${isUrgent}, now())`.execute(base.db)
  const about = { name: 'cases.alerted', mode: 'real' as const, subject: 'cas_1', actor: 'per_duty', at: varde.now() }
  await base.db.transaction().execute((trx) => publish(trx as Trx, { ...about, content: { alertId } }))
  await relayOnce(base.db, dispatchWork.listeners!, (error) => {
    throw error
  })
  while (await sendOneAlert(varde));
}

test('when a case is urgent, whoever is on duty gets SMS and e-mail in their language, which tell nothing of the case', async () => {
  await alert('reported', true)
  const { to, text } = JSON.parse(sms.got[0]!.body) as { to: string; text: string }
  expect(to).toBe('+4790000001')
  expect(text).toBe(
    'Halden fengsel har meldt sak 2026-001. Ho skal vurderast innan 10. mars 2026 kl. 13.15. https://varde.example.no/saker/cas_1',
  )
  const letter = await simpleParser(mail.taken[0]!.message)
  expect([mail.taken[0]!.to, letter.subject]).toEqual(['vakt@example.no', 'Ny mediesak 2026-001 frå Halden fengsel'])
  expect(letter.text + text).not.toMatch(/brann|kjøkken/i)
})

test('when it is not urgent, no SMS is sent, and what was sent is not sent again', async () => {
  await alert('receipt', false)
  expect([sms.got.length, mail.taken.length]).toEqual([1, 2])
  expect(await sendOneAlert(varde)).toBe(false)
})

test('when the plan reminds somebody, they get an e-mail that does not tell the task, no SMS, and nothing once it is done', async () => {
  await sql`insert into plan.follow_up (id, mode, unit_id, text, owner_id, due_on, state, made_by, made_at, updated_at)
    values ('fol_1', 'real', 'unt_halden', 'Ring verkstedet', 'per_duty', '2026-03-11', 'open', 'per_duty', now(), now())`.execute(
    base.db,
  )
  const remind = async (id: string, kind: 'before' | 'late') => {
    await sql`insert into plan.reminder (id, follow_up_id, kind, due_on, person_id, made_at)
      values (${id}, 'fol_1', ${kind}, '2026-03-11', 'per_duty', now())`.execute(base.db)
    const about = {
      name: 'plan.reminded',
      mode: 'real' as const,
      subject: 'fol_1',
      actor: 'system:plan',
      at: varde.now(),
    }
    await base.db.transaction().execute((trx) => publish(trx as Trx, { ...about, content: { reminderId: id } }))
    await relayOnce(base.db, dispatchWork.listeners!, (error) => {
      throw error
    })
    while (await sendOneAlert(varde));
  }
  const before = [sms.got.length, mail.taken.length] as const
  await remind('rem_1', 'before')
  const letter = await simpleParser(mail.taken.at(-1)!.message)
  expect([letter.subject, letter.text?.includes('verkstedet')]).toEqual(['Du har ei oppgåve med frist i morgon', false])
  await sql`update plan.follow_up set state = 'done' where id = 'fol_1'`.execute(base.db)
  await remind('rem_2', 'late')
  expect([sms.got.length, mail.taken.length]).toEqual([before[0], before[1] + 1])
})
