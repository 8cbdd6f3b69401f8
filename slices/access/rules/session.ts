/** How long a session lives at most, in hours: a working day with overtime. */
export const SESSION_HOURS = 12
/** Minutes without use after which a session on a shared computer ends. */
export const SHARED_IDLE_MINUTES = 10
/** Minutes without use after which one's own machine asks again, where the agency has chosen nothing else; and what it may choose. */
export const OWN_IDLE_MINUTES = 60
export const IDLE_CHOICES = [15, 30, 60, 120, 240] as const
/** Minutes during which a sign-in (or a confirmation of it) counts as recent. */
export const RECENT_MINUTES = 10

const MINUTE = 60_000

/** Has a session on a shared computer been left alone for too long? Others are never idle. */
export function isLeftAlone(session: { shared: boolean; seenAt: Date }, now: Date): boolean {
  return session.shared && now.getTime() - session.seenAt.getTime() > SHARED_IDLE_MINUTES * MINUTE
}

/**
 * Must the person on their own machine prove once more who they are, since it was left alone? A session by a code from an envelope is the
 * last way in and lives four hours: it is not asked.
 */
export function isIdle(
  session: { shared: boolean; emergency: boolean; seenAt: Date; lockedAt: Date | null },
  idleMinutes: number,
  now: Date,
): boolean {
  if (session.shared || session.emergency) return false
  return session.lockedAt !== null || now.getTime() - session.seenAt.getTime() > idleMinutes * MINUTE
}

/** Did the person prove who they are within the last ten minutes? A code from an envelope proves it for reading and writing, not for this. */
export function isRecent(
  session: { createdAt: Date; confirmedAt: Date | null; authenticatedAt?: Date | null; emergency?: boolean },
  now: Date,
): boolean {
  // Single sign-on lets in without asking whom it asked before: what counts is when that was, where the provider says it.
  const entered = session.emergency ? 0 : (session.authenticatedAt ?? session.createdAt).getTime()
  const proved = Math.max(entered, session.confirmedAt?.getTime() ?? 0)
  return now.getTime() - proved <= RECENT_MINUTES * MINUTE
}
