import { testDatabase } from '../../../kit/test/database.ts'
import { httpReceiver } from '../../../kit/test/http-receiver.ts'
import { smtpReceiver } from '../../../kit/test/smtp-receiver.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'

/** A real database, a real mail server and a gateway for SMS, with a Varde that is set up for both. `mail.taken` and `texts()`: what they got. */
export async function letterHouse({ at, env = {} }: { at?: string; env?: Record<string, string> } = {}) {
  const base = await testDatabase()
  const mail = await smtpReceiver()
  const sms = await httpReceiver((_got, response) =>
    response.writeHead(202, { 'content-type': 'application/json' }).end('{"id":"1"}'),
  )
  const settings = {
    SMTP_URL: mail.url,
    VARDE_MAIL_FROM: 'Kriminalomsorgen <varsel@example.no>',
    SMS_GATEWAY_URL: sms.url,
    SMS_GATEWAY_TOKEN: 'x',
    VARDE_BASE_URL: 'https://varde.example.no',
    ...env,
  }
  const varde = testVarde(base.db, { connection: base.connection, env: settings, ...(at && { at }) })
  const texts = () => sms.got.map(({ body }) => JSON.parse(body) as { to: string; text: string })
  const close = async () => {
    await mail.close()
    await sms.close()
    await base.drop()
  }
  return { base, mail, sms, varde, texts, close }
}
