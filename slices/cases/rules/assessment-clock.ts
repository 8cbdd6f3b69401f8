import type { Soon } from './case.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/**
 * How long the directorate has before a reported case is assessed. Our own judgement, not in the source: somebody on the
 * telephone cannot wait for an hour, and what comes next week can wait until tomorrow.
 */
const WITHIN_MS: Record<Soon, number> = { now: 15 * MINUTE, today: HOUR, week: 24 * HOUR, later: 72 * HOUR }

export const assessBy = (soon: Soon, reportedAt: Date): Date => new Date(reportedAt.getTime() + WITHIN_MS[soon])

const SOONEST: readonly Soon[] = ['now', 'today', 'week', 'later']

/** A new report can only hurry a case: the sooner of the two, and the earlier of the two clocks. */
export function sooner(
  a: { howSoon: Soon; assessBy: Date },
  b: { howSoon: Soon; assessBy: Date },
): { howSoon: Soon; assessBy: Date } {
  const howSoon = SOONEST.indexOf(a.howSoon) <= SOONEST.indexOf(b.howSoon) ? a.howSoon : b.howSoon
  return { howSoon, assessBy: new Date(Math.min(a.assessBy.getTime(), b.assessBy.getTime())) }
}

/** Somebody may ask before the day is over: those on duty get an SMS too. */
export const isUrgent = (soon: Soon): boolean => soon === 'now' || soon === 'today'

/** Whole minutes left until the case must be assessed; negative when it is late. */
export const minutesLeft = (by: Date, now: Date): number => Math.floor((by.getTime() - now.getTime()) / MINUTE)
