import type { AddressInfo } from 'node:net'
import libmime from 'libmime'
import { SMTPServer } from 'smtp-server'
import type { Keeper } from './received.ts'

const SLOW_MS = 2000

/**
 * A real SMTP server on loopback that keeps what it takes. What stands before a `+` in an address makes trouble on purpose:
 * `bounce+…@` does not exist (550), `full+…@` is full for now (452), `slow+…@` answers after two seconds.
 */
export async function startMailReceiver(keeper: Keeper): Promise<{ port: number; close: () => Promise<void> }> {
  const server = new SMTPServer({
    banner: 'Varde demo',
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 500,
    onRcptTo: ({ address }, _session, done) => done(troubleOf(address)),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const address = session.envelope.rcptTo[0]?.address ?? ''
        const raw = Buffer.concat(chunks)
        keeper.keep({ channel: 'email', address, subject: subjectOf(raw), text: null, raw, received_at: new Date() })
        if (address.startsWith('slow+')) setTimeout(() => done(null, 'kept, slowly'), SLOW_MS)
        else done(null, 'kept')
      })
    },
  })
  server.on('error', () => undefined)
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done))
  const port = (server.server.address() as AddressInfo).port
  return { port, close: () => new Promise((done) => server.close(() => done())) }
}

function troubleOf(address: string): Error | null {
  const refusal = (responseCode: number, text: string) => Object.assign(new Error(text), { responseCode })
  if (address.startsWith('bounce+')) return refusal(550, '5.1.1 No such user here')
  return address.startsWith('full+') ? refusal(452, '4.2.2 Mailbox full') : null
}

/** The subject alone, for the list: the rest is read when the e-mail is opened. */
function subjectOf(raw: Buffer): string {
  const end = raw.indexOf('\r\n\r\n')
  const head = raw.toString('latin1', 0, Math.min(end < 0 ? raw.length : end, 16_384))
  const line = /^Subject: *(.*(?:\r\n[ \t].*)*)/im.exec(head)?.[1] ?? ''
  return libmime.decodeWords(line.replace(/\r\n[ \t]/g, ' ')).slice(0, 500)
}
