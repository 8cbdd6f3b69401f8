import { SOON, type Soon } from './case.ts'

const MINUTE = 60_000

/** Minutes that the directorate has, by how soon somebody may ask. */
export type Clock = Record<Soon, number>
export const CLOCKS = ['assessment', 'support'] as const
export type ClockName = (typeof CLOCKS)[number]

/** When the time is over. */
export const assessBy = (clock: Clock, soon: Soon, from: Date): Date => new Date(from.getTime() + clock[soon] * MINUTE)

/** What can wait longer never has the shorter time: null when it holds, otherwise what breaks it. */
export function clockFault(clock: Clock): Soon | null {
  return SOON.find((soon, at) => at > 0 && clock[soon] < clock[SOON[at - 1]!]) ?? null
}

/** A new report can only hurry a case: the sooner of the two, and the earlier of the two clocks. */
export function sooner(
  a: { howSoon: Soon; assessBy: Date },
  b: { howSoon: Soon; assessBy: Date },
): { howSoon: Soon; assessBy: Date } {
  const howSoon = SOON.indexOf(a.howSoon) <= SOON.indexOf(b.howSoon) ? a.howSoon : b.howSoon
  return { howSoon, assessBy: new Date(Math.min(a.assessBy.getTime(), b.assessBy.getTime())) }
}

/** Somebody may ask before the day is over: those on duty get an SMS too. */
export const isUrgent = (soon: Soon): boolean => soon === 'now' || soon === 'today'

/** Whole minutes left until the case must be assessed; negative when it is late. */
export const minutesLeft = (by: Date, now: Date): number => Math.floor((by.getTime() - now.getTime()) / MINUTE)
