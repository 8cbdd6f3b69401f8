import type { DutyBook } from './duty-book.ts'
import { chainAt, isThere, type Owner, ownerAt, type Question, worksAway } from './duty-chain.ts'
import type { AnsweredDuty } from './words.ts'

/** Something that somebody has: an inquiry of the press, with the duty that answers for it. */
export type Holding = Question<AnsweredDuty> & {
  ownerId: string | null
  ownerUnitId: string
  /** When its owner took it by own press, if so. */
  takenAt: number | null
}
export type Next = { owner: Pick<Owner, 'unitId' | 'personId'>; reason: 'away' | 'arrived' | 'overdue' } | null

/**
 * Who takes it over when its owner cannot answer any more: away, left, or nobody in person while somebody is at
 * work now. Null when it stays. A change of shift alone moves nothing: whoever has begun goes on. So does whoever took it while away.
 */
export function takesOver(book: DutyBook, held: Holding, at: number): Next {
  const owner = ownerAt(book, held, at)
  if (held.ownerId === null)
    return owner.personId === null && owner.unitId === held.ownerUnitId ? null : { owner, reason: 'arrived' }
  const stays = isThere(book, held.ownerId, at) || worksAway(book, held.ownerId, held.takenAt, at)
  return stays ? null : { owner, reason: 'away' }
}

/** Who has it when its deadline has passed: the next in the chain after the owner, up to the desk of the directorate. */
export function escalatesTo(book: DutyBook, held: Holding, at: number): Next {
  const chain = chainAt(book, held, at)
  const place = chain.findIndex((one) => one.personId === held.ownerId)
  const owner = chain[place + 1]
  if (held.ownerId === null || !owner) return null
  return { owner, reason: 'overdue' }
}
