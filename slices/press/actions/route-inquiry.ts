import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { loadDutyBook, ownerAt, telephoneHours } from '../../duty/index.ts'
import { PRESS_EVENTS } from '../events.ts'
import { clockAt } from '../rules/deadline.ts'
import type { InquiryKind } from '../rules/inquiry.ts'
import { detailsOf, type KindDetails } from '../rules/kind-details.ts'
import { changeAnswer, UNAPPROVED } from '../store/answers.ts'
import { changeInquiry } from '../store/inquiries.ts'
import { announce, NOBODY } from './announce.ts'
import { takeUpInquiry } from './load-inquiry.ts'
import { takenAway } from './taken-away.ts'
import { tellOwner } from './tell-owner.ts'

/**
 * Decides whose case it is: the one who answers there now owns it. Another unit is another authority, so an answer that waits or was
 * approved is asked for again there. Throws `press.unit-not-found` and as `takeUpInquiry`.
 */
export async function routeInquiry(varde: Varde, caller: Caller, { id, unitId }: { id: string; unitId: string }) {
  await varde.db.transaction().execute(async (trx) => {
    const { inquiry } = await takeUpInquiry(trx, varde, caller, id, 'route')
    const now = varde.now()
    const { book } = await loadDutyBook(trx, { from: now, to: now })
    const unit = book?.units.get(unitId)
    if (!book || !unit || unit.isMinistry) throw new Failure('not-found', 'press.unit-not-found')
    const owner = ownerAt(book, { unitId, duty: 'press-contact' }, now.getTime())
    const isAnew = inquiry.state === 'new' || unitId !== inquiry.unit_id
    if (unitId !== inquiry.unit_id) await changeAnswer(trx, id, UNAPPROVED)
    await changeInquiry(trx, id, {
      unit_id: unitId,
      routed_at: now,
      state: isAnew ? 'working' : inquiry.state,
      owner_id: owner.personId,
      owner_unit_id: owner.unitId,
      taken_at: null,
      updated_at: now,
    })
    const content = {
      from: inquiry.unit_id,
      suggested: inquiry.suggested_by,
      isAsSuggested: unitId === inquiry.unit_id,
    }
    await announce(trx, varde, caller, { name: PRESS_EVENTS.inquiryRouted, subject: id, unitId, content })
    if (owner.personId !== caller.id && owner.personId !== inquiry.owner_id)
      await tellOwner(trx, varde, [owner], {
        inquiryId: id,
        number: inquiry.number,
        dueAt: inquiry.due_at,
        reason: 'new',
      })
  })
}

/** Takes the inquiry oneself: the caller becomes the owner, and stays so when they are registered away and work all the same. */
export async function takeOnInquiry(varde: Varde, caller: Caller, id: string): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    const { inquiry } = await takeUpInquiry(trx, varde, caller, id, 'write')
    const now = varde.now()
    await changeInquiry(trx, id, {
      owner_id: caller.id,
      owner_unit_id: caller.unitId ?? inquiry.owner_unit_id,
      taken_at: await takenAway(trx, caller.id, now),
      updated_at: now,
    })
    const about = { subject: id, unitId: inquiry.unit_id, content: { reason: 'taken' } }
    await announce(trx, varde, NOBODY, { name: PRESS_EVENTS.ownerMoved, ...about })
  })
}

/** Changes what it is about, what kind it is, or the journalist's deadline. The clock follows. Throws `press.deadline-past`. */
export async function editInquiry(
  varde: Varde,
  caller: Caller,
  {
    id,
    topic,
    kind,
    dueAt,
    details,
  }: { id: string; topic: string; kind: InquiryKind; dueAt: Date; details?: KindDetails | undefined },
): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    const { inquiry } = await takeUpInquiry(trx, varde, caller, id, 'route')
    const now = varde.now()
    const isMoved = dueAt.getTime() !== inquiry.due_at.getTime()
    if (isMoved && dueAt <= now) throw new Failure('invalid', 'press.deadline-past')
    const span = { from: inquiry.received_at.getTime(), to: dueAt.getTime(), now: now.getTime() }
    const clock = clockAt(span, await telephoneHours(trx))
    const own = details ? { details: JSON.stringify(detailsOf(kind, details)) } : {}
    const times = isMoved ? { due_at: dueAt, warned: clock.warned, warn_at: new Date(clock.nextAt) } : {}
    await changeInquiry(trx, id, {
      topic: topic.trim(),
      kind,
      ...own,
      ...times,
      updated_at: now,
    })
    const content = { kind, isDeadlineMoved: isMoved }
    const about = { subject: id, unitId: inquiry.unit_id, content }
    await announce(trx, varde, NOBODY, { name: PRESS_EVENTS.inquiryChanged, ...about })
  })
}
