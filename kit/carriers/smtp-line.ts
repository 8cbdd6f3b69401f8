import type { Transform } from 'node:stream'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import { type HandOff, type SmtpFault, smtpHandOff } from '../kernel/hand-off.ts'
import { afterData } from './after-data.ts'

/** One server to hand e-mail to; made from a URL by `smtpServer`. */
export type SmtpServer = {
  host: string
  port: number
  secure: boolean
  requireTLS: boolean
  credentials: { user: string; pass: string } | null
  rejectUnauthorized: boolean
}

export type SmtpTimes = { connectMs: number; replyMs: number }
export type Envelope = { from: string; to: string }
type SmtpError = Error & { code?: string; command?: string; responseCode?: number; response?: string }

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[?::1\]?)$/

/**
 * `smtps://user:password@host:465`, or `smtp://…:587` with STARTTLS where the server has it. A password goes over TLS or
 * not at all, except on loopback. `?rejectUnauthorized=false` accepts a certificate of your own making.
 */
export function smtpServer(text: string): SmtpServer {
  const url = new URL(text)
  const secure = url.protocol === 'smtps:'
  const user = decodeURIComponent(url.username)
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    requireTLS:
      !secure && (url.searchParams.get('requireTLS') === 'true' || (user !== '' && !LOOPBACK.test(url.hostname))),
    credentials: user === '' ? null : { user, pass: decodeURIComponent(url.password) },
    rejectUnauthorized: url.searchParams.get('rejectUnauthorized') !== 'false',
  }
}

/** An open session with one server. It carries one message at a time. */
export type SmtpLine = {
  send: (envelope: Envelope, message: Buffer) => Promise<HandOff>
  isOpen: () => boolean
  close: () => void
}

/** Connects, upgrades to TLS and signs in. Rejects with an `SmtpError` when any of it fails. */
export function openLine(server: SmtpServer, times: SmtpTimes, name?: string): Promise<SmtpLine> {
  const connection = new SMTPConnection({
    host: server.host,
    port: server.port,
    secure: server.secure,
    requireTLS: server.requireTLS,
    ...(name ? { name } : {}),
    connectionTimeout: times.connectMs,
    greetingTimeout: times.connectMs,
    dnsTimeout: times.connectMs,
    socketTimeout: times.replyMs,
    socketCloseTimeout: 1000,
    tls: { rejectUnauthorized: server.rejectUnauthorized },
  })
  let open = true
  connection.once('end', () => {
    open = false
  })
  return new Promise((resolve, reject) => {
    const fail = (error: Error) => {
      open = false
      connection.close()
      reject(error)
    }
    connection.on('error', fail)
    connection.connect((fault) => {
      if (fault) return fail(fault)
      const ready = () => resolve(lineOn(connection, () => open))
      if (!server.credentials) return ready()
      connection.login(server.credentials, (refusal) => (refusal ? fail(refusal) : ready()))
    })
  })
}

function lineOn(connection: SMTPConnection, isOpen: () => boolean): SmtpLine {
  const send: SmtpLine['send'] = (envelope, message) =>
    new Promise((done) => {
      const content = new Content(message)
      const to = { from: envelope.from, to: [envelope.to], size: message.length }
      connection.send(to, content as unknown as Buffer, (error, info) => {
        if (!error) return done({ kind: 'accepted', response: info?.response ?? '' })
        const outcome = smtpHandOff(faultOf(error as SmtpError, content.began))
        // An answer leaves the session usable once it is reset; after silence nothing on it can be trusted.
        if (!isOpen() || outcome.kind !== 'refused' || outcome.code === 0) {
          connection.close()
          return done(outcome)
        }
        // A server that leaves instead has refused all the same; the library then answers no reset.
        connection.once('end', () => done(outcome))
        connection.reset((fault) => {
          if (fault) connection.close()
          done(outcome)
        })
      })
    })
  return { send, isOpen, close: () => connection.quit() }
}

/**
 * The message as SMTPConnection wants a stream. It is asked to pipe when the server has said 354, so `began` tells for
 * certain whether the server can have the message. The library looks for dots byte by byte in a stream and writes the end
 * apart; a message with whole line ends is made ready in one pass and leaves in one piece.
 */
class Content {
  began = false
  readonly message: Buffer
  constructor(message: Buffer) {
    this.message = message
  }
  pipe(stream: Transform): void {
    this.began = true
    const ready = afterData(this.message)
    if (!ready) return void stream.end(this.message)
    stream.push(ready)
    stream.push(null)
  }
}

function faultOf(error: SmtpError, contentBegan: boolean): SmtpFault {
  const response = error.response ?? error.message
  if (error.code === 'EMESSAGE')
    // Without a reply the library itself found the message larger than the server takes.
    return { stage: 'content', code: error.responseCode ?? 552, response, contentBegan }
  const code = error.responseCode ?? 0
  if (error.code === 'EENVELOPE') return { stage: 'envelope', code: code || 501, response, contentBegan }
  return { stage: error.code === 'EAUTH' ? 'sign-in' : 'connection', code, response, contentBegan }
}
