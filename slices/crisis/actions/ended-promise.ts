import type { Database } from '../../../kit/db/database.ts'
import { endedPromiseOf } from '../store/ended-promise.ts'
import type { TextPromise } from './promises-of-texts.ts'

/**
 * The room was closed before the time that a text promised those who have it, where it never was public: more does not come, and whoever reads it by a link
 * of their own is told so. Null for every other text, and where newer words were for the same people.
 */
export async function endedPromise(db: Database, messageId: string): Promise<TextPromise | null> {
  const row = await endedPromiseOf(db, messageId)
  if (!row) return null
  const { number, promised, saidAt, endedAt, isCorrection } = row
  return {
    ...{ number, isCorrection, saidAt: saidAt.getTime(), promised: promised.getTime(), endedAt: endedAt.getTime() },
    ...{ movedTo: null, movedAt: null, broken: null, followedAt: null, isLate: false },
    next: { promised: null, endedAt: endedAt.getTime() },
  }
}
