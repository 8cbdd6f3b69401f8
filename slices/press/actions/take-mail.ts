import type { Trx } from '../../../kit/db/database.ts'
import { pause } from '../../../kit/jobs/start-work.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { classifyIncoming, followMailbox, readIncoming, refuseOutside } from '../../dispatch/index.ts'
import { dayOf } from '../../organisation/index.ts'
import { readLetter } from '../clients/read-letter.ts'
import { PRESS_EVENTS } from '../events.ts'
import { clockAt } from '../rules/deadline.ts'
import { usualDue } from '../rules/deadline-presets.ts'
import { isOpen } from '../rules/inquiry.ts'
import { suggestKind } from '../rules/inquiry-kind.ts'
import { type IncomingLetter, languageOf, ownWords, refusalOf, topicOf } from '../rules/letter.ts'
import { readTelephoneHours } from '../store/duty.ts'
import { changeInquiry, lockInquiry } from '../store/inquiries.ts'
import { kindRuleOf } from '../store/kind-rules.ts'
import { inquiryOfThread, insertAttachments, insertLetter, letterByMessageId } from '../store/letters.ts'
import { announce } from './announce.ts'
import { receiveInquiry } from './receive-inquiry.ts'
import { giveUp } from './send-letters.ts'
import { tellOwner } from './tell-owner.ts'

const POST = { id: 'system:mail' }
const LARGEST_BYTES = 40 * 1024 * 1024

/** The mailbox of the press, until the signal. Without one it rests. */
export async function runPressMailbox(varde: Varde, signal: AbortSignal): Promise<void> {
  const url = varde.settings.press.imapUrl
  if (url === '') return pause(3_600_000, signal)
  refuseOutside(varde, url)
  await followMailbox({
    url,
    signal,
    largestBytes: LARGEST_BYTES,
    onMail: async (raw) => void (await takeMail(varde, raw)),
    onFault: (error) => varde.log.warn({ err: error }, 'the mailbox of the press could not be read, tries again'),
  })
}

export type TakenMail = 'new' | 'thread' | 'known' | 'bounce' | 'automatic'

/**
 * One e-mail to the press. A reply goes into its thread, and opens it again when it was done; anything else becomes an
 * inquiry. Taken twice it counts once. A bounce opens the inquiry whose answer did not arrive; automatic replies are left.
 */
export async function takeMail(varde: Varde, raw: Buffer): Promise<TakenMail> {
  const verdict = classifyIncoming(await readIncoming(raw))
  if (verdict.kind === 'bounce') return takeBounce(varde, verdict.messageId, verdict.reason)
  if (verdict.kind !== 'reply') return 'automatic'
  const read = await readLetter(raw)
  return varde.db.transaction().execute(async (trx) => {
    const letter = await asNew(trx, read)
    if (!letter) return 'known'
    const threadOf = await inquiryOfThread(trx, varde.mode, letter.refersTo)
    if (threadOf) await continueThread(trx, varde, threadOf, letter)
    else await startThread(trx, varde, letter)
    return threadOf ? 'thread' : 'new'
  })
}

/**
 * The letter under an id that is free, or null when it has been taken in before. Two different letters with the same
 * Message-ID are two letters: none is lost because a program numbered them wrongly.
 */
async function asNew(trx: Trx, letter: IncomingLetter): Promise<IncomingLetter | null> {
  const known = await letterByMessageId(trx, letter.messageId)
  if (!known) return letter
  if (known.note === letter.contentId || (await letterByMessageId(trx, letter.contentId))) return null
  return { ...letter, messageId: letter.contentId }
}

async function takeBounce(varde: Varde, messageId: string | null, reason: string): Promise<TakenMail> {
  const letter = messageId ? await letterByMessageId(varde.db, messageId) : null
  if (letter && letter.state !== 'refused') await giveUp(varde, letter, reason)
  return 'bounce'
}

async function startThread(trx: Trx, varde: Varde, letter: IncomingLetter): Promise<void> {
  const text = ownWords(letter.text)
  const { id } = await receiveInquiry(trx, varde, POST, {
    kind: suggestKind(`${letter.subject}\n${text}`),
    channel: 'email',
    topic: topicOf(letter.subject, text),
    question: text.slice(0, 10_000),
    language: languageOf(text),
    dueAt: null,
    unitId: null,
    journalistName: letter.name || letter.address || null,
    outletName: null,
    email: letter.address || null,
    phone: null,
  })
  await keep(trx, varde, id, letter)
}

async function continueThread(trx: Trx, varde: Varde, id: string, letter: IncomingLetter): Promise<void> {
  const inquiry = await lockInquiry(trx, varde.mode, id)
  if (!inquiry) return
  await keep(trx, varde, id, letter)
  const now = varde.now()
  if (!isOpen(inquiry.state)) {
    const hours = await readTelephoneHours(trx)
    const due = usualDue((await kindRuleOf(trx, inquiry.kind, dayOf(now))).usual, now.getTime(), hours)
    const clock = clockAt({ from: now.getTime(), to: due, now: now.getTime() }, hours)
    const done = { answered_at: null, answered_by: null, closed_reason: null, handed_to: null }
    const times = { due_at: new Date(due), warned: clock.warned, warn_at: new Date(clock.nextAt) }
    await changeInquiry(trx, id, { state: 'working', ...done, ...times })
    const about = { subject: id, unitId: inquiry.unit_id, content: { was: inquiry.state } }
    await announce(trx, varde, POST, { name: PRESS_EVENTS.inquiryWoken, ...about })
  }
  await changeInquiry(trx, id, { updated_at: now })
  const about = { subject: id, unitId: inquiry.unit_id, content: { attachments: letter.attachments.length } }
  await announce(trx, varde, POST, { name: PRESS_EVENTS.letterTaken, ...about })
  const owner = { personId: inquiry.owner_id, unitId: inquiry.owner_unit_id }
  const told = { inquiryId: id, number: inquiry.number, dueAt: inquiry.due_at, reason: 'new' as const }
  await tellOwner(trx, varde, [owner], told)
}

async function keep(trx: Trx, varde: Varde, inquiryId: string, letter: IncomingLetter): Promise<void> {
  const id = newId('let')
  await insertLetter(trx, {
    id,
    inquiry_id: inquiryId,
    kind: 'incoming',
    message_id: letter.messageId,
    refers_to: letter.refersTo.slice(-20),
    address: letter.address,
    name: letter.name,
    subject: letter.subject,
    text: letter.text,
    at: varde.now(),
    state: 'received',
    tries: 0,
    try_at: null,
    note: letter.contentId,
  })
  let together = 0
  const files = letter.attachments.map((file) => {
    const refused = refusalOf(file, together)
    if (!refused) together += file.content.length
    return {
      id: newId('att'),
      letter_id: id,
      name: file.name,
      media_type: file.mediaType,
      size: file.content.length,
      refused,
      content: refused ? null : Buffer.from(file.content),
    }
  })
  await insertAttachments(trx, files)
}
