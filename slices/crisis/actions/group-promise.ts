import type { Database } from '../../../kit/db/database.ts'
import { groupPromises } from '../store/group-promise.ts'
import type { TextPromise } from './promises-of-texts.ts'

/**
 * What became of the time that a text promised those who have it, where it never was public: it is moved, it passed, or the room was closed and more does not
 * come. Whoever reads the text by a link of their own is told so. Null for every other text, while its words say it as it is, and where more has come.
 */
export async function groupPromise(db: Database, messageId: string, now: Date): Promise<TextPromise | null> {
  const rows = await groupPromises(db, messageId)
  const newest = [...Map.groupBy(rows, ({ group }) => group).values()].map(([first]) => first!)
  const [last] = newest
  // Groups of one text that stand differently: nothing is said that does not hold for whoever reads it.
  const isSame = newest.every((one) => one.state === last!.state && one.due.getTime() === last!.due.getTime())
  if (!last || !isSame || last.hasCome || last.state === 'kept' || last.state === 'moved') return null
  const own = rows.filter(({ group }) => group === last.group)
  const promised = own.at(-1)!.due
  const isMoved = last.due.getTime() !== promised.getTime()
  const hasPassed = last.state === 'broken' || (last.state === 'open' && last.due <= now)
  const broken = hasPassed ? last : own.find(({ state }) => state === 'broken')
  const endedAt = last.closedAt?.getTime() ?? null
  if (!isMoved && !broken && endedAt === null) return null
  const { number, isCorrection, saidAt } = last
  return {
    ...{ number, isCorrection, saidAt: saidAt.getTime(), promised: promised.getTime(), endedAt },
    ...{ movedTo: isMoved ? last.due.getTime() : null, movedAt: isMoved ? last.madeAt.getTime() : null },
    ...{ broken: broken?.due.getTime() ?? null, followedAt: null, isLate: false },
    next: { promised: null, endedAt },
  }
}
