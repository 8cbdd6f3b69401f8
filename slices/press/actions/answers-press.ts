import type { Database } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { loadDutyBook, ownerAt } from '../../duty/index.ts'

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
