import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { loadDutyBook, ownerAt } from '../../duty/index.ts'
import { PRESS_EVENTS } from '../events.ts'
import { answerSource, findSource, insertSource } from '../store/answers.ts'
import { changeInquiry, findInquiry } from '../store/inquiries.ts'
import { announce, NOBODY } from './announce.ts'
import { factsOf, takeUpInquiry } from './load-inquiry.ts'
import { tellOwner } from './tell-owner.ts'

/** Asks a unit of the line for facts. Whoever answers there now hears of it. Throws `press.unit-not-found`. */
export async function askSource(
  varde: Varde,
  caller: Caller,
  { id, unitId, ask, dueAt }: { id: string; unitId: string; ask: string; dueAt: Date | null },
): Promise<{ id: string }> {
  const sourceId = newId('src')
  await varde.db.transaction().execute(async (trx) => {
    const { inquiry } = await takeUpInquiry(trx, varde, caller, id, 'ask-source')
    const now = varde.now()
    const { book } = await loadDutyBook(trx, { from: now, to: now })
    const unit = book?.units.get(unitId)
    if (!book || !unit || unit.isMinistry) throw new Failure('not-found', 'press.unit-not-found')
    const due = dueAt && dueAt > now ? dueAt : inquiry.due_at
    const row = { id: sourceId, inquiry_id: id, unit_id: unitId, ask, due_at: due, asked_at: now }
    await insertSource(trx, { ...row, reply: null, replied_at: null })
    await changeInquiry(trx, id, { updated_at: now })
    const about = { subject: id, unitId: inquiry.unit_id, content: { sourceId, asked: unitId } }
    await announce(trx, varde, NOBODY, { name: PRESS_EVENTS.sourceAsked, ...about })
    const told = { inquiryId: id, number: inquiry.number, dueAt: due, reason: 'source' as const }
    await tellOwner(trx, varde, [ownerAt(book, { unitId, duty: 'press-contact' }, now.getTime())], told)
  })
  return { id: sourceId }
}

/**
 * A unit's facts for an answer, of those of its line or whoever answers the press for it now. The unit stands behind them: who wrote them is not kept. Throws `press.source-not-found`,
 * also to those of other units, and `press.source-answered`.
 */
export async function replyAsSource(
  varde: Varde,
  caller: Caller,
  { id, reply }: { id: string; reply: string },
): Promise<void> {
  const source = await findSource(varde.db, id)
  const inquiry = source && (await findInquiry(varde.db, varde.mode, source.inquiry_id))
  const asked = { askedIds: source ? [source.unit_id] : [], now: varde.now() }
  if (!source || !inquiry || (await factsOf(varde.db, caller, asked)).length === 0)
    throw new Failure('not-found', 'press.source-not-found')
  await varde.db.transaction().execute(async (trx) => {
    if (!(await answerSource(trx, id, reply, varde.now()))) throw new Failure('conflict', 'press.source-answered')
    await changeInquiry(trx, inquiry.id, { updated_at: varde.now() })
    const about = { subject: inquiry.id, unitId: inquiry.unit_id, content: { sourceId: id, unitId: source.unit_id } }
    await announce(trx, varde, NOBODY, { name: PRESS_EVENTS.sourceReplied, ...about })
  })
}
