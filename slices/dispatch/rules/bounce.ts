import { parseStatus, type StatusBlock } from './delivery-status.ts'

/** An incoming e-mail as far as classifying needs it; `clients/incoming-mail.ts` makes it from raw bytes. */
export type IncomingMail = {
  from: string
  subject: string
  /** The words for people. */
  text: string
  /** Names in lower case, values unfolded. */
  headers: Record<string, string>
  /** The message/delivery-status part. */
  deliveryStatus: string | null
  /** Everything after the headers, undecoded, at most 200 kB: broken reports are searched here. */
  body: string
}

/** What an incoming e-mail tells of one we sent. `messageId` and `attemptId` are what it quotes of ours. */
export type IncomingVerdict = { messageId: string | null; attemptId: string | null } & (
  | {
      kind: 'bounce'
      /** `hard`: the address does not exist. `soft`: anything else that kept this e-mail from arriving. */
      hardness: 'hard' | 'soft'
      /** Enhanced status (RFC 3463), `5.1.1`, or what the reply says; `5.0.0` when nothing does. */
      status: string
      recipient: string | null
      reason: string
    }
  | { kind: 'delayed' | 'delivered'; status: string; recipient: string | null; reason: string }
  | { kind: 'out-of-office' }
  | { kind: 'reply' }
)

export function classifyIncoming(mail: IncomingMail): IncomingVerdict {
  const ids = quotedIds(mail)
  const block = parseStatus(mail.deliveryStatus ?? '') ?? parseStatus(mail.body)
  if (block || isReportInWords(mail)) return { ...ids, ...reportVerdict(mail, block) }
  if (isOutOfOffice(mail)) return { ...ids, kind: 'out-of-office' }
  return { ...ids, kind: 'reply' }
}

function reportVerdict(mail: IncomingMail, block: StatusBlock | null) {
  const words = block?.diagnostic || beforeOriginal(mail.text || mail.body)
  const told = `${words}\n${beforeOriginal(mail.text || mail.body)}`
  const status =
    block?.status && !/\.0\.0$/.test(block.status) ? block.status : (statusIn(words) ?? block?.status ?? '5.0.0')
  const recipient = block?.recipient ?? recipientInWords(mail)
  const reason = words.replace(/\s+/g, ' ').trim().slice(0, 300)
  const common = { status, recipient, reason }
  if (block && /^(delivered|relayed|expanded|deliverable)$/.test(block.action))
    return { kind: 'delivered', ...common } as const
  if (block?.action === 'delayed' || (!block && /\(delay\)|delayed/i.test(mail.subject)))
    return { kind: 'delayed', ...common } as const
  return { kind: 'bounce', hardness: isHard(status, words, told) ? 'hard' : 'soft', ...common } as const
}

const UNKNOWN =
  /unknown (user|recipient|mailbox|address)|user (is )?unknown|no such (user|recipient|mailbox|address)|(user|recipient|mailbox|account|address) (was |could not be |couldn'?t be |is )?(not found|found)|does ?n[o']t exist|recipnotfound|recipient address rejected|address rejected|invalid (recipient|mailbox)|recipient no longer|no longer on server|has moved/i
/** The sender, the content or the network is at fault, whatever else the words say. */
const OTHER_FAULT = /mail ?from|sender|spamhaus|blocked|listed|reputation|spf|dkim|dmarc|dns error/i
const ABOUT_ADDRESS = /in reply to\s+RCPT\s+TO|mail\.local: unknown user|address not found/i
const ABOUT_CONTENT = /in reply to\s+end of\s+DATA/i

/**
 * A hard bounce closes an address, so it takes two signs: words (or a code of the kind "bad mailbox") that say the mailbox is
 * not there, and that the answer was to the address. Filters say "user unknown" about content they dislike.
 */
function isHard(status: string, words: string, told: string): boolean {
  if (ABOUT_CONTENT.test(told) || /^x-unix/i.test(words) || /^.\.7\./.test(status)) return false
  const codeSays = /^[45]\.1\.(1|2|3|6|10)$/.test(status)
  const wordsSay = UNKNOWN.test(told) && !OTHER_FAULT.test(words)
  if (codeSays) return status.startsWith('5') || wordsSay
  return wordsSay && (/^[45]\.(1\.\d+|4\.1)$/.test(status) || ABOUT_ADDRESS.test(told))
}

const statusIn = (words: string) => /(?:^|[\s#(])([245]\.\d{1,3}\.\d{1,3})\b/.exec(words)?.[1] ?? null

function beforeOriginal(text: string): string {
  const at = text.search(/-{3,} ?Original message|Original message headers:|^Received: /im)
  return (at < 0 ? text : text.slice(0, at)).slice(0, 4000)
}

const REPORTER = /mailer-daemon|postmaster|mail delivery/i
const REPORT_SUBJECT =
  /undeliver|delivery (status|fail|report)|returned (mail|to sender)|failure notice|mail delivery|delayed mail|ikke lever|kan ikke leveres|kunne ikkje leverast|unzustellbar|non recapitabile/i

function isReportInWords(mail: IncomingMail): boolean {
  if (mail.headers['x-failed-recipients']) return true
  return REPORTER.test(mail.from) && REPORT_SUBJECT.test(mail.subject)
}

function recipientInWords(mail: IncomingMail): string | null {
  const failed = mail.headers['x-failed-recipients']?.split(',')[0]?.trim()
  const told = beforeOriginal(mail.text)
  const named = /^\s*<([^\s<>@]+@[^\s<>]+)>(?:[: ]|$)/m.exec(told)?.[1]
  return failed ?? named ?? /[\w.+-]+@[\w-]+(\.[\w-]+)+/.exec(told.replace(mail.from, ''))?.[0] ?? null
}

const AWAY_SUBJECT =
  /^(automatic reply|auto(matic|mated)?[ -]?(reply|response|svar)|automatisk svar|out of( the)? office|fravær|fråvær|fraværsmelding|ikke til stede|på ferie|away|abwesenheit|automatische antwort|respuesta automática|réponse automatique)\b/i

function isOutOfOffice({ headers, subject }: IncomingMail): boolean {
  const submitted = headers['auto-submitted'] ?? 'no'
  if (/^auto-replied/i.test(submitted)) return true
  if (headers['x-autoreply'] || headers['x-autorespond'] || /vacation/i.test(headers['x-apple-action'] ?? ''))
    return true
  if (/auto_?reply/i.test(headers.precedence ?? '')) return true
  return AWAY_SUBJECT.test(subject.trim())
}

/** Our Message-ID and attempt, from the returned original, else from what the mail says it answers. */
function quotedIds({ body, headers }: IncomingMail): { messageId: string | null; attemptId: string | null } {
  const flat = body.replace(/=\r?\n/g, '').replace(/\r?\n[ \t]+/g, ' ')
  const attemptId = /^X-Varde-Attempt: *((?:att|ltr)_[0-9a-z]+)/im.exec(flat)?.[1] ?? null
  const returned = /^(?:X-Original-)?Message-ID: *(<[^\s>]+>)/im.exec(flat)?.[1]
  const answered = /<[^\s>]+>/.exec(headers['in-reply-to'] ?? headers.references ?? '')?.[0]
  return { messageId: returned ?? answered ?? null, attemptId }
}
