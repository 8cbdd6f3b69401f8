import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { paragraphsOf } from '../../../kit/kernel/paragraphs.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { fingerprintOfWords } from '../../approval/index.ts'
import type { Block } from '../../message/index.ts'
import { onlyHeldBack, passDoor, passRooms } from '../../organisation/index.ts'
import { PRESS_EVENTS } from '../events.ts'
import { askedIn } from '../rules/asked-in.ts'
import { type AnswerRow, changeAnswer } from '../store/answers.ts'
import { changeInquiry, type InquiryRow } from '../store/inquiries.ts'
import { lettersOf } from '../store/letters.ts'
import { announce, NOBODY } from './announce.ts'
import { takeUpInquiry } from './load-inquiry.ts'

/** Asks those who may for a yes. Throws `door.stopped` while something confidential stands in the text. */
export async function askForApproval(varde: Varde, caller: Caller, id: string): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    const { inquiry, answer, approvers, heldBack, away } = await takeUpInquiry(trx, varde, caller, id, 'ask-approval')
    await refuseStopped(trx, varde, inquiry, answer!, 'always')
    if (approvers.length === 0)
      throw onlyHeldBack({ heldBack, away, waiting: approvers }) ?? new Failure('conflict', 'press.no-approver')
    await changeAnswer(trx, id, { returned_reason: null })
    await changeInquiry(trx, id, { state: 'in-review', updated_at: varde.now() })
    const about = { subject: id, unitId: inquiry.unit_id, content: { revision: answer!.revision } }
    await announce(trx, varde, NOBODY, { name: PRESS_EVENTS.approvalAsked, ...about })
  })
}

/**
 * Says yes to the text that the approver has read; while the yes stands, the database refuses other words. `weighed` are findings of the security check that the approver lets
 * stand, with the reason. Throws `press.own-answer`, `press.answer-changed-meanwhile`, `door.not-weighed`, and as `passRooms`.
 */
export async function approveAnswer(
  varde: Varde,
  caller: Caller,
  { id, revision, weighed }: { id: string; revision: number; weighed?: { ids: string[]; reason: string } | undefined },
): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    const { inquiry, answer } = await takeUpInquiry(trx, varde, caller, id, 'approve')
    if (answer!.revision !== revision) throw new Failure('conflict', 'press.answer-changed-meanwhile', { theirs: null })
    const read = { ...answer!, weighed_ids: weighed?.ids ?? [] }
    await refuseStopped(trx, varde, inquiry, read, 'all')
    await passAnswer(trx, varde, caller, inquiry, read)
    const now = varde.now()
    const columns = { approved_revision: revision, approved_by: caller.id, approved_at: now }
    await changeAnswer(trx, id, { ...columns, weighed_ids: read.weighed_ids, weighed_reason: weighed?.reason ?? null })
    await changeInquiry(trx, id, { state: 'approved', updated_at: now })
    const { language, text, sources, line_ids: lineIds } = read
    const words = [{ language, part: 'text', text }]
    const fingerprint = fingerprintOfWords({ words, content: { sources, lineIds } })
    const content = {
      revision,
      fingerprint,
      ...(weighed ? { weighed: weighed.ids.length, reason: weighed.reason } : {}),
    }
    const about = { subject: id, unitId: inquiry.unit_id, content }
    await announce(trx, varde, caller, { name: PRESS_EVENTS.answerApproved, ...about })
  })
}

/** Gives the text back with what is to be changed. */
export async function returnAnswer(
  varde: Varde,
  caller: Caller,
  { id, reason }: { id: string; reason: string },
): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    const { inquiry } = await takeUpInquiry(trx, varde, caller, id, 'approve')
    await changeAnswer(trx, id, { returned_reason: reason })
    await changeInquiry(trx, id, { state: 'working', updated_at: varde.now() })
    const about = { subject: id, unitId: inquiry.unit_id, content: { reason } }
    await announce(trx, varde, caller, { name: PRESS_EVENTS.answerReturned, ...about })
  })
}

/** The answer passes the door out; with `all` what may give security away must have been weighed. Throws as `passDoor`. */
export async function refuseStopped(
  trx: Trx,
  varde: Varde,
  inquiry: InquiryRow,
  { language, text, weighed_ids: ids }: AnswerRow,
  which: 'always' | 'all',
): Promise<void> {
  await passDoor(trx, varde.now(), [{ language, title: inquiry.topic, text }], which === 'all' ? { ids } : 'later')
}

/** The answer is held against the open rooms at the unit with what was asked, when somebody says yes to it and when it goes. Throws as `passRooms`. */
export async function passAnswer(
  trx: Trx,
  varde: Varde,
  caller: Caller,
  inquiry: InquiryRow,
  { language, text }: AnswerRow,
): Promise<void> {
  const { unit_id: unitId, mode } = inquiry
  const answers = askedIn(inquiry, await lettersOf(trx, inquiry.id))
  await passRooms(trx, varde, caller, { unitId, mode, to: ['press'] }, [{ language, text, answers }])
}

/** The answer as blocks of a message. */
export function blocksOf(text: string): Block[] {
  return paragraphsOf(text).map((one) => ({ kind: 'paragraph', text: [{ text: one }] }))
}
