import type { Database } from '../../../kit/db/database.ts'
import type { AskedDuty, Caller } from '../../../kit/kernel/caller.ts'
import { chainAt, type Owner } from '../rules/duty-chain.ts'
import { type DutyReason, reasonFor } from '../rules/duty-reason.ts'
import { dutyNames } from './duty-names.ts'
import { loadDutyBook } from './load-duty-book.ts'

export type Answering = Owner & {
  why: DutyReason
  name: string | null
  unitName: string
  /** The name of the absent person that this one stands in for. */
  insteadOfName: string | null
}

/**
 * Who answers for a duty in a unit at a moment, now or ahead, and who is asked after them: the nearest first, each with the reason that
 * they stand there. Empty only where there are no units, or for an office of one person that nobody there holds.
 */
export async function whoAnswers(
  db: Database,
  asked: { unitId: string; duty: AskedDuty; at: Date },
  reader: Caller | null = null,
): Promise<Answering[]> {
  const at = asked.at.getTime()
  const loaded = await loadDutyBook(db, { from: asked.at, to: new Date(at + 1), duties: [asked.duty] })
  const { book } = loaded
  if (!book) return []
  const name = dutyNames(loaded, reader)
  return chainAt(book, asked, at).map((owner) => ({
    ...owner,
    why: reasonFor(book, asked.duty, owner, at),
    name: owner.personId === null ? null : name.person(owner.personId),
    unitName: name.unit(owner.unitId),
    insteadOfName: owner.insteadOf === null ? null : name.person(owner.insteadOf),
  }))
}
