import type { Trx } from '../../../kit/db/database.ts'
import { pause } from '../../../kit/jobs/start-work.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { type DutyBook, escalatesTo, loadDutyBook, type Next, takesOver } from '../../duty/index.ts'
import { PRESS_EVENTS } from '../events.ts'
import { clockAt } from '../rules/deadline.ts'
import { changeInquiry, type InquiryRow, lockOpenInquiries, takeDueWarnings } from '../store/inquiries.ts'
import { announce } from './announce.ts'
import { NEXT_HEARS, nextAfter } from './answers-press.ts'
import { type Told, tellOwner } from './tell-owner.ts'

const LOOK_MS = 2000
const FOLLOW_MS = 15_000
const AT_A_TIME = 100
const CLOCK = { id: 'system:press' }

/** The clocks of all open inquiries, and who holds them, until the signal. */
export async function runDeadlines(varde: Varde, signal: AbortSignal): Promise<void> {
  let followedAt = 0
  while (!signal.aborted) {
    if ((await watchDeadlines(varde)) === AT_A_TIME) continue
    if (Date.now() - followedAt >= FOLLOW_MS) {
      await followDuty(varde)
      followedAt = Date.now()
    }
    await pause(LOOK_MS, signal)
  }
}

/**
 * Lets every clock that is due speak: at half of the time to the owner, at 80 % also to the next in the chain, and at the
 * deadline the inquiry moves up the chain; then again and again, until it is answered. Returns how many spoke.
 */
export async function watchDeadlines(varde: Varde): Promise<number> {
  const now = varde.now()
  return varde.db.transaction().execute(async (trx) => {
    const due = await takeDueWarnings(trx, now, AT_A_TIME)
    if (due.length === 0) return 0
    const { book, hours } = await loadDutyBook(trx, { from: now, to: now, also: due.map((one) => one.owner_id) })
    for (const inquiry of due) {
      const span = { from: inquiry.received_at.getTime(), to: inquiry.due_at.getTime(), now: now.getTime() }
      const { warned, nextAt } = clockAt(span, hours)
      const held = heldBy(inquiry)
      const moves =
        book && (takesOver(book, held, span.now) ?? (warned >= 100 ? escalatesTo(book, held, span.now) : null))
      await changeInquiry(trx, inquiry.id, {
        warned,
        warn_at: new Date(nextAt),
        updated_at: now,
        ...ownerColumns(moves),
      })
      await announce(trx, varde, CLOCK, {
        name: PRESS_EVENTS.deadlineWarned,
        subject: inquiry.id,
        unitId: inquiry.unit_id,
        content: { warned },
      })
      if (moves) await sayMoved(trx, varde, inquiry, moves)
      if (book) await tell(trx, varde, book, inquiry, moves, warned)
    }
    return due.length
  })
}

/** Moves every open inquiry whose owner is away or has left, or that lay at the desk when somebody came to work. */
export async function followDuty(varde: Varde): Promise<number> {
  const now = varde.now()
  return varde.db.transaction().execute(async (trx) => {
    const open = await lockOpenInquiries(trx)
    const also = open.map((one) => one.owner_id)
    const { book } = open.length > 0 ? await loadDutyBook(trx, { from: now, to: now, also }) : { book: null }
    let moved = 0
    for (const inquiry of book ? open : []) {
      const moves = takesOver(book!, heldBy(inquiry), now.getTime())
      if (!moves) continue
      moved++
      await changeInquiry(trx, inquiry.id, { ...ownerColumns(moves), updated_at: now })
      await sayMoved(trx, varde, inquiry, moves)
      await tellOwner(trx, varde, [moves.owner], toldOf(inquiry, 'moved'))
    }
    return moved
  })
}

const heldBy = (inquiry: InquiryRow) => ({
  unitId: inquiry.unit_id,
  duty: 'press-contact' as const,
  ownerId: inquiry.owner_id,
  ownerUnitId: inquiry.owner_unit_id,
  takenAt: inquiry.taken_at?.getTime() ?? null,
})
const ownerColumns = (moves: Next) =>
  moves ? { owner_id: moves.owner.personId, owner_unit_id: moves.owner.unitId, taken_at: null } : {}
const toldOf = (inquiry: InquiryRow, reason: Told['reason']): Told => ({
  inquiryId: inquiry.id,
  number: inquiry.number,
  dueAt: inquiry.due_at,
  reason,
})

async function sayMoved(trx: Trx, varde: Varde, inquiry: InquiryRow, moves: NonNullable<Next>): Promise<void> {
  const content = { reason: moves.reason, to: moves.owner.unitId }
  const about = { subject: inquiry.id, unitId: inquiry.unit_id, content }
  await announce(trx, varde, CLOCK, { name: PRESS_EVENTS.ownerMoved, ...about })
}

async function tell(trx: Trx, varde: Varde, book: DutyBook, inquiry: InquiryRow, moves: Next, warned: number) {
  const owner = moves?.owner ?? { personId: inquiry.owner_id, unitId: inquiry.owner_unit_id }
  const after = nextAfter(book, inquiry, owner.personId, varde.now().getTime())
  const reason = warned >= 100 ? 'over' : warned >= NEXT_HEARS ? 'late' : 'half'
  await tellOwner(trx, varde, warned >= NEXT_HEARS && after ? [owner, after] : [owner], toldOf(inquiry, reason))
}
