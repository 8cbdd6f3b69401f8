import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { publish } from '../../../kit/bus/publish.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { httpReceiver } from '../../../kit/test/http-receiver.ts'
import { smtpReceiver } from '../../../kit/test/smtp-receiver.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { drainOutbox } from '../../outbox/index.ts'
import { warnOfEmergency } from '../actions/warn-of-emergency.ts'
import { crisisLetters } from '../jobs.ts'
import { aHouse } from './house.ts'

let base: Awaited<ReturnType<typeof testDatabase>>
let mail: Awaited<ReturnType<typeof smtpReceiver>>
let sms: Awaited<ReturnType<typeof httpReceiver>>
let varde: ReturnType<typeof testVarde>
let status = 503

beforeAll(async () => {
  base = await testDatabase()
  mail = await smtpReceiver()
  sms = await httpReceiver((_got, response) => response.writeHead(status).end('{"id":"1"}'))
  const env = {
    ...{ SMTP_URL: mail.url, VARDE_MAIL_FROM: 'Kriminalomsorgen <varsel@example.no>' },
    ...{ SMS_GATEWAY_URL: sms.url, SMS_GATEWAY_TOKEN: 'x', VARDE_BASE_URL: 'https://varde.example.no' },
  }
  varde = testVarde(base.db, { at: '2026-11-25T02:00:00.000Z', connection: base.connection, env })
  await aHouse(base.db)
})
afterAll(async () => {
  await Promise.all([mail.close(), sms.close()])
  await base.drop()
})

it('when an emergency code was used, leader, owner and printer are told once, and again until the gateway takes it', async () => {
  const at = varde.now()
  const event = {
    ...{
      name: 'access.emergency-code-used',
      mode: 'real' as const,
      subject: 'usr_x',
      unitId: 'unt_halden',
      actor: 'per_press',
      at,
    },
    content: { personId: 'per_press', codeId: 'emc_x', madeBy: 'per_head', providerAnswers: false },
  }
  await base.db.transaction().execute(async (trx) => {
    await publish(trx, event)
    for (const _twice of [1, 2]) await warnOfEmergency(trx, { ...event, id: 'evt_x' })
  })
  await drainOutbox(varde, crisisLetters)
  const states = async () =>
    (
      await sql<{ line: string }>`select substr(w.person_id, 5) || ' ' || l.channel || ' ' || l.state as line
        from crisis.warning w join outbox.letter l on l.subject = w.id order by 1`.execute(base.db)
    ).rows.map((row) => row.line)
  expect(await states()).toEqual([
    'head email sent',
    'head sms waiting',
    'leader email sent',
    'leader sms waiting',
    'press email sent',
    'press sms waiting',
  ])
  status = 202
  varde.now = () => new Date(at.getTime() + 60_000)
  await drainOutbox(varde, crisisLetters)
  expect(await states()).not.toContain('leader sms waiting')
  const said = sms.got.map((one) => one.body).join('')
  expect(said).toContain('nødkode')
  expect(said).toContain('halden')
})
