import { createHash } from 'node:crypto'
import MailComposer from 'nodemailer/lib/mail-composer'
import { canonical } from '../kernel/canonical.ts'
import { mailAddress } from './address.ts'
import { type MailContent, plainContent } from './content.ts'
import { type Slots, slotsFor, splitAtSlots } from './slots.ts'
import { renderMail } from './template.ts'

/** What `composeMail` takes. `from` is `Name <address>` or an address; `headers` are the same for every recipient. */
export type MailToCompose = {
  from: string
  replyTo?: string
  content: MailContent
  headers?: Record<string, string>
  /** One file, such as a report as PDF. */
  attachment?: { name: string; type: string; bytes: Buffer }
}

/** An e-mail of which only the recipient's own parts are missing. Keep one per message version and language. */
export type ComposedMail = {
  subject: string
  html: string
  text: string
  /** Static bytes; `slots[i]` stands between `statics[i]` and `statics[i + 1]`. */
  statics: Buffer[]
  slots: { marker: string; lineEnds: boolean }[]
}

/** The recipient's own parts. */
export type MailParts = {
  /** Address alone; see `mailAddress`. */
  to: string
  /** With angle brackets, the same at every try of one attempt: `<att_…@example.no>`. */
  messageId: string
  date: Date
  /** One base64url token for each marker of the content's links. */
  tokens: Record<string, string>
  /** Id of the attempt, sent as X-Varde-Attempt: some relays change the Message-ID, and bounces quote the headers. */
  attemptId?: string
  /** HTTPS address that unsubscribes by POST (RFC 8058). Subscriptions only: a duty message has no way out. */
  listUnsubscribe?: string
}

/**
 * Builds the MIME once. There is no Auto-Submitted header: a person wrote the text and another approved it, and with
 * `auto-generated` out-of-office replies, which tell us that somebody has not read it, would be held back.
 */
export async function composeMail({ attachment, ...mail }: MailToCompose): Promise<ComposedMail> {
  const digest = createHash('sha256')
    .update(canonical(mail))
    .update(attachment?.bytes ?? '')
    .digest('hex')
  const slots = slotsFor(digest)
  const rendered = await renderMail(plainContent(mail.content), slots)
  const composer = new MailComposer({
    from: senderOf(mail.from),
    ...(mail.replyTo ? { replyTo: mail.replyTo } : {}),
    subject: rendered.subject,
    text: rendered.text,
    html: rendered.html,
    ...(attachment
      ? { attachments: [{ filename: attachment.name, contentType: attachment.type, content: attachment.bytes }] }
      : {}),
    headers: { 'Content-Language': mail.content.language, ...mail.headers },
    // Quoted-printable whatever the language: slots must be found again, and base64 would hide them.
    encoding: 'quoted-printable',
    baseBoundary: digest.slice(0, 32),
    newline: 'win',
    date: new Date(0),
    messageId: '<none@none>',
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const mime = (await composer.compile().build()).toString('latin1')
  return { ...rendered, ...asStatics(withoutOwnHeaders(mime), slots) }
}

/** Takes the name as it stands: to an address parser, `Kriminalomsorgen (demo)` would be a name and a remark. */
function senderOf(from: string): string | { name: string; address: string } {
  const [, name, address] = /^\s*"?([^<>]*?)"?\s*<([^<>]+)>\s*$/.exec(from) ?? []
  return name && address ? { name, address } : from
}

/** Message-ID and Date are the recipient's own. nodemailer writes each on one line. */
const withoutOwnHeaders = (mime: string) => {
  const end = mime.indexOf('\r\n\r\n')
  const head = `${mime.slice(0, end)}\r\n`.replace(/^(Message-ID|Date):.*\r\n(?:[ \t].*\r\n)*/gim, '')
  return head + mime.slice(end + 2)
}

function asStatics(mime: string, slots: Slots): Pick<ComposedMail, 'statics' | 'slots'> {
  const statics: Buffer[] = []
  const places: ComposedMail['slots'] = []
  for (const piece of splitAtSlots(mime, slots))
    if ('text' in piece) statics.push(Buffer.from(piece.text, 'latin1'))
    else places.push(piece)
  return { statics, slots: places }
}

const TOKEN = /^[A-Za-z0-9_-]+$/
const MESSAGE_ID = /^<[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+@[A-Za-z0-9.-]+>$/
const HTTPS = /^https?:\/\/[\x21-\x3b\x3d\x3f-\x7e]+$/
const LINE = 72

/**
 * The e-mail of one recipient, ready for DATA: CRLF line ends, dots not yet doubled (SMTPConnection does that).
 * Throws TypeError for an address, id or token that has no place in a header; check addresses with `mailAddress` first.
 */
export function fillMail(composed: ComposedMail, parts: MailParts): Buffer {
  const head = headOf(parts)
  const texts: string[] = []
  let length = head.length
  for (const { marker, lineEnds } of composed.slots) {
    const text = lineOf(marker, parts.tokens[marker], lineEnds)
    texts.push(text)
    length += text.length
  }
  for (const bytes of composed.statics) length += bytes.length
  const out = Buffer.allocUnsafe(length)
  let at = out.write(head, 0, 'latin1')
  for (let i = 0; i < composed.statics.length; i++) {
    out.set(composed.statics[i]!, at)
    at += composed.statics[i]!.length
    if (i < texts.length) at += out.write(texts[i]!, at, 'latin1')
  }
  return out
}

function lineOf(marker: string, token: string | undefined, lineEnds: boolean): string {
  if (token === undefined || !TOKEN.test(token)) throw new TypeError(`No base64url token for "${marker}"`)
  const lines = token.length <= LINE ? token : token.replace(/.{72}(?=.)/g, '$&=\r\n')
  return lineEnds ? lines : `${lines}=\r\n`
}

function headOf({ to, messageId, date, attemptId, listUnsubscribe }: MailParts): string {
  const address = mailAddress(to)
  if (address === null) throw new TypeError('Not one plain e-mail address')
  if (!MESSAGE_ID.test(messageId) || messageId.length > 250) throw new TypeError('Not a Message-ID')
  let head = `To: ${address}\r\nMessage-ID: ${messageId}\r\nDate: ${dateHeader(date)}\r\n`
  if (attemptId !== undefined) {
    if (!TOKEN.test(attemptId)) throw new TypeError('Not an attempt id')
    head += `X-Varde-Attempt: ${attemptId}\r\n`
  }
  if (listUnsubscribe !== undefined) {
    if (!HTTPS.test(listUnsubscribe) || listUnsubscribe.length > 900) throw new TypeError('Not an address on the web')
    head += `List-Unsubscribe: <${listUnsubscribe}>\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n`
  }
  return head
}

let lastSecond = Number.NaN
let lastHeader = ''

/** Thousands of e-mails share a second, so the text is made once for each. */
function dateHeader(date: Date): string {
  const second = Math.floor(date.getTime() / 1000)
  if (second !== lastSecond) {
    lastHeader = date.toUTCString().replace('GMT', '+0000')
    lastSecond = second
  }
  return lastHeader
}
