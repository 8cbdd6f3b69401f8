import type { Database } from '../../../kit/db/database.ts'
import { absenceAt } from '../rules/duty-chain.ts'
import { loadDutyBook } from './load-duty-book.ts'

/** Who of these is away now, as who answers reckons it, and until when: null when nobody knows. Nothing of why. */
export async function awayNow(
  db: Database,
  personIds: readonly string[],
  now: Date,
): Promise<Map<string, { until: Date | null }>> {
  const at = now.getTime()
  const { book } = await loadDutyBook(db, { from: now, to: new Date(at + 1), also: personIds })
  return new Map(
    personIds.flatMap((id) => {
      const absence = book && absenceAt(book, id, at)
      return absence ? [[id, { until: absence.until === null ? null : new Date(absence.until) }] as const] : []
    }),
  )
}
