import type { Trx } from '../../../kit/db/database.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { telephoneHours } from '../../duty/index.ts'
import { dayOf } from '../../organisation/index.ts'
import { PRESS_EVENTS } from '../events.ts'
import { clockAt } from '../rules/deadline.ts'
import { usualDue } from '../rules/deadline-presets.ts'
import { isOpen } from '../rules/inquiry.ts'
import { suggestKind } from '../rules/inquiry-kind.ts'
import { type IncomingLetter, languageOf, ownWords, refusalOf, topicOf } from '../rules/letter.ts'
import { changeInquiry, lockInquiry } from '../store/inquiries.ts'
import { kindRuleOf } from '../store/kind-rules.ts'
import { insertAttachments, insertLetter } from '../store/letters.ts'
import { announce } from './announce.ts'
import { receiveInquiry } from './receive-inquiry.ts'
import { tellOwner } from './tell-owner.ts'

const POST = { id: 'system:mail' }

/** A letter that begins a talk with the press becomes an inquiry. */
export async function startThread(trx: Trx, varde: Varde, letter: IncomingLetter): Promise<void> {
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
    isSelfSaid: true,
  })
  await keep(trx, varde, id, letter)
}

/** A letter in a talk that is there. One that was done is woken, with a new deadline. */
export async function continueThread(trx: Trx, varde: Varde, id: string, letter: IncomingLetter): Promise<void> {
  const inquiry = await lockInquiry(trx, varde.mode, id)
  if (!inquiry) return
  await keep(trx, varde, id, letter)
  const now = varde.now()
  if (!isOpen(inquiry.state)) {
    const hours = await telephoneHours(trx)
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
