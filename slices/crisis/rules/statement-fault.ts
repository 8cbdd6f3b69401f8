import type { Group } from './statement.ts'

export type StatementFault = 'no-groups' | 'next-missing' | TimeFault
export type TimeFault = 'next-past' | 'next-far'

const MOST_AHEAD_MS = 31 * 24 * 3_600_000

/** Why nobody can be promised more by then, or null: it is over, or so far off that the day alone, without its year, tells another. */
export function timeFault(nextAt: Date, now: Date): TimeFault | null {
  if (nextAt <= now) return 'next-past'
  return nextAt.getTime() > now.getTime() + MOST_AHEAD_MS ? 'next-far' : null
}

/** Why words cannot be said like this, or null: the public is promised when more comes, but for a last word, and nothing is promised back in time. */
export function statementFault(
  { groups, nextAt, isLast = false }: { groups: readonly Group[]; nextAt: Date | null; isLast?: boolean },
  now: Date,
): StatementFault | null {
  if (groups.length === 0) return 'no-groups'
  if (groups.includes('public') && !nextAt && !isLast) return 'next-missing'
  return nextAt && timeFault(nextAt, now)
}
