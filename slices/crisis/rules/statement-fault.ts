import type { Group } from './statement.ts'

export type StatementFault = 'no-groups' | 'next-missing' | 'next-past'

/** Why words cannot be said like this, or null: the public is promised when more comes, but for a last word, and nothing is promised back in time. */
export function statementFault(
  { groups, nextAt, isLast = false }: { groups: readonly Group[]; nextAt: Date | null; isLast?: boolean },
  now: Date,
): StatementFault | null {
  if (groups.length === 0) return 'no-groups'
  if (groups.includes('public') && !nextAt && !isLast) return 'next-missing'
  return nextAt && nextAt <= now ? 'next-past' : null
}
