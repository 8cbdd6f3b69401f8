import type { Database } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { chainAt, type DutyBook, loadDutyBook, type Owner, ownerAt } from '../../duty/index.ts'
import { isOpen } from '../rules/inquiry.ts'
import type { InquiryRow } from '../store/inquiries.ts'

/**
 * Which of these units the caller answers the press for now, in person, whatever they hold: whoever has a turn is asked for facts there, and may open and
 * give what is asked for.
 */
export async function answersPressFor(
  db: Database,
  caller: Caller,
  { unitIds, now }: { unitIds: readonly string[]; now: Date },
): Promise<string[]> {
  if (caller.kind !== 'person' || unitIds.length === 0) return []
  const at = now.getTime()
  const { book } = await loadDutyBook(db, { from: now, to: new Date(at + 1), duties: ['press-contact'] })
  if (!book) return []
  const mine = (unitId: string) => ownerAt(book, { unitId, duty: 'press-contact' }, at).personId === caller.id
  return unitIds.filter((unitId) => book.units.has(unitId) && mine(unitId))
}

/** From how much of the time that is gone, in percent, whoever answers next hears of an inquiry beside its owner. */
export const NEXT_HEARS = 80

/** Whoever answers for an inquiry after its owner now. */
export function nextAfter(book: DutyBook, inquiry: Pick<InquiryRow, 'unit_id'>, ownerId: string | null, at: number) {
  const chain = chainAt(book, { unitId: inquiry.unit_id, duty: 'press-contact' }, at)
  return chain[chain.findIndex((one) => one.personId === ownerId) + 1] as Owner | undefined
}

/** Has the caller been told of an inquiry that is not theirs yet, as whoever answers next? They may read it, and have nothing to do in it. */
export async function hearsOf(db: Database, caller: Caller, inquiry: InquiryRow, now: Date): Promise<boolean> {
  if (caller.kind !== 'person' || !isOpen(inquiry.state) || inquiry.warned < NEXT_HEARS) return false
  const { book } = await loadDutyBook(db, { from: now, to: now, also: [inquiry.owner_id] })
  return book !== null && nextAfter(book, inquiry, inquiry.owner_id, now.getTime())?.personId === caller.id
}
