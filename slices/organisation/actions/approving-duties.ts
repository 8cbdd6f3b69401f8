import type { Database } from '../../../kit/db/database.ts'
import { dayOf, holdsOn } from '../rules/day.ts'
import { levelOf, type UnitKind } from '../rules/words.ts'
import { loadAuthority } from '../store/authority.ts'

/** Which duties say yes to anything, in a unit of this kind, by the table of authority as it holds today. */
export async function approvingDuties(db: Database, now: Date): Promise<(kind: UnitKind, duty: string) => boolean> {
  const held = (await loadAuthority(db)).filter((rule) => holdsOn(rule, dayOf(now)))
  const pairs = new Set(held.map(({ approverDuty, approverLevel }) => `${approverLevel} ${approverDuty}`))
  return (kind, duty) => pairs.has(`${levelOf(kind)} ${duty}`)
}
