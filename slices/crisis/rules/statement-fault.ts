import type { Group } from './statement.ts'

export type StatementFault = 'no-groups' | 'next-missing' | 'next-past'

/** Why words cannot be said like this, or null: the public is promised when more comes, and nothing is promised back in time. */
export function statementFault(
  { groups, nextAt }: { groups: readonly Group[]; nextAt: Date | null },
  now: Date,
): StatementFault | null {
  if (groups.length === 0) return 'no-groups'
  if (groups.includes('public') && !nextAt) return 'next-missing'
  return nextAt && nextAt <= now ? 'next-past' : null
}
