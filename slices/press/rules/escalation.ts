import type { DutyBook } from './duty-book.ts'
import { chainAt, isAway, type Owner, ownerAt } from './duty-chain.ts'

export type Holding = { unitId: string; ownerId: string | null; ownerUnitId: string }
export type Next = { owner: Pick<Owner, 'unitId' | 'personId'>; reason: 'away' | 'arrived' | 'overdue' } | null

/**
 * Who takes an inquiry over when its owner cannot answer any more: away, left, or nobody in person while somebody is at
 * work now. Null when it stays. A change of shift alone moves nothing: whoever has begun goes on.
 */
export function takesOver(book: DutyBook, held: Holding, at: number): Next {
  const owner = ownerAt(book, held.unitId, at)
  if (held.ownerId === null)
    return owner.personId === null && owner.unitId === held.ownerUnitId ? null : { owner, reason: 'arrived' }
  const works = book.people.get(held.ownerId)
  const isHere = works !== undefined && works.from <= at && at < works.to && !isAway(book, held.ownerId, at)
  return isHere ? null : { owner, reason: 'away' }
}

/** Who has it when its deadline has passed: the next in the chain after the owner, up to the desk of the directorate. */
export function escalatesTo(book: DutyBook, held: Holding, at: number): Next {
  const chain = chainAt(book, held.unitId, at)
  const place = chain.findIndex((one) => one.personId === held.ownerId)
  const owner = chain[place + 1]
  if (held.ownerId === null || !owner) return null
  return { owner, reason: 'overdue' }
}
