import type { Trx } from '../../../kit/db/database.ts'
import { translator } from '../../../kit/i18n/translate.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import { mailAddress } from '../../../kit/mail/address.ts'
import { frameLanguage } from '../../../kit/mail/content.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { draftMessage } from '../../message/index.ts'
import { dayOf } from '../../organisation/index.ts'
import { enqueueLetters } from '../../outbox/index.ts'
import { PRESS_EVENTS } from '../events.ts'
import { lineAbilities } from '../rules/line.ts'
import type { AnswerRow } from '../store/answers.ts'
import { changeInquiry, type InquiryRow } from '../store/inquiries.ts'
import { insertLetter, lettersOf } from '../store/letters.ts'
import { findLine } from '../store/lines.ts'
import { announce, NOBODY } from './announce.ts'
import { blocksOf, passAnswer, refuseStopped } from './decide-answer.ts'
import { DESK_LETTER } from './desk-letter.ts'
import { takeUpInquiry } from './load-inquiry.ts'
import { standingOf } from './load-line.ts'
import { noteLineUse } from './use-line.ts'

/**
 * Answers: by e-mail in the thread, or notes that it was said on the telephone, which nobody's name is put to. The versions of the lines it builds on
 * are noted. Throws `press.no-address`, as `refuseStopped`, `passAnswer` and as `takeUpInquiry`.
 */
export async function sendAnswer(
  varde: Varde,
  caller: Caller,
  { id, by }: { id: string; by: 'email' | 'phone' },
): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    const { inquiry, answer } = await takeUpInquiry(trx, varde, caller, id, 'send')
    await refuseStopped(trx, varde, inquiry, answer!, 'all')
    // What has been said on the telephone is said, whatever has fallen since: it is noted.
    if (by === 'email') {
      await passAnswer(trx, varde, caller, inquiry, answer!)
      await putInPost(trx, varde, inquiry, answer!)
    }
    for (const lineId of answer!.line_ids) await noteLine(trx, varde, caller, lineId, id)
    const now = varde.now()
    const done = { state: 'answered', answered_at: now, answered_by: by, warn_at: null, updated_at: now } as const
    await changeInquiry(trx, id, done)
    const content = { by, revision: answer!.revision, isInTime: now <= inquiry.due_at }
    const about = { subject: id, unitId: inquiry.unit_id, content }
    await announce(trx, varde, by === 'email' ? caller : NOBODY, { name: PRESS_EVENTS.inquiryAnswered, ...about })
  })
}

/** A line that ran out while the answer was written is left out: the answer was approved as a text of its own. */
async function noteLine(trx: Trx, varde: Varde, caller: Caller, lineId: string, inquiryId: string): Promise<void> {
  const line = await findLine(trx, varde.mode, lineId)
  if (!line) return
  if (lineAbilities(caller, standingOf(line, []), dayOf(varde.now())).includes('use'))
    await noteLineUse(trx, varde, caller, lineId, inquiryId)
}

async function putInPost(trx: Trx, varde: Varde, inquiry: InquiryRow, answer: AnswerRow): Promise<void> {
  const address = inquiry.reply_email ? mailAddress(inquiry.reply_email) : null
  if (!address) throw new Failure('invalid', 'press.no-address')
  const thread = await lettersOf(trx, inquiry.id)
  const first = thread.find((letter) => letter.kind === 'incoming')
  const last = thread.at(-1)
  const id = newId('let')
  const messageId = `<${id}@${new URL(varde.settings.baseUrl).hostname}>`
  // What the desk calls the inquiry is working words, and nobody has said yes to them.
  const { number } = inquiry
  const subject = first?.subject ?? translator(frameLanguage(answer.language))('press:answer-subject', { number })
  await insertLetter(trx, {
    id,
    inquiry_id: inquiry.id,
    kind: 'answer',
    message_id: messageId,
    refers_to: last ? [...new Set([...last.refers_to, last.message_id])].slice(-20) : [],
    address,
    name: '',
    subject: first && !/^(re|sv):/i.test(subject) ? `Sv: ${subject}` : subject,
    text: answer.text,
    at: varde.now(),
    state: 'waiting',
    note: null,
  })
  await enqueueLetters(trx, DESK_LETTER, [{ subject: id, channel: 'email', messageId }], { now: varde.now() })
}

/**
 * Decides that all press shall have the answer: it becomes a draft of a press release, which is approved and dispatched as
 * every message, to everyone in the same moment, own staff not after. Never by default. Throws as `takeUpInquiry` and `draftMessage`.
 */
export async function shareAnswer(
  varde: Varde,
  caller: Caller,
  { id, reason }: { id: string; reason: string },
): Promise<{ messageId: string }> {
  const { inquiry, answer } = await varde.db
    .transaction()
    .execute((trx) => takeUpInquiry(trx, varde, caller, id, 'share'))
  const { id: messageId } = await draftMessage(varde, caller, {
    unitId: inquiry.unit_id,
    kind: 'press-release',
    audienceKinds: ['staff', 'press', 'public'],
    language: answer!.language,
    title: inquiry.topic,
    exercise: varde.mode === 'exercise',
    body: blocksOf(answer!.text),
  })
  await varde.db.transaction().execute(async (trx) => {
    await takeUpInquiry(trx, varde, caller, id, 'share')
    await changeInquiry(trx, id, { message_id: messageId, updated_at: varde.now() })
    const about = { subject: id, unitId: inquiry.unit_id, content: { messageId, reason } }
    await announce(trx, varde, caller, { name: PRESS_EVENTS.answerShared, ...about })
  })
  return { messageId }
}
