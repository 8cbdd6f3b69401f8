const DAY_MS = 24 * 3_600_000

/**
 * Until when a backup still has what was emptied at `at` (ISO), when backups are kept for `backupDays` days; 0: nobody has said.
 * `until` is the moment the last of them goes.
 */
export function emptiedUntil(
  at: string,
  backupDays: number,
  now: Date,
): { in: 'backups' } | { in: 'until'; until: Date } | { in: 'everywhere' } {
  if (backupDays === 0) return { in: 'backups' }
  const until = new Date(Date.parse(at) + backupDays * DAY_MS)
  return until > now ? { in: 'until', until } : { in: 'everywhere' }
}
