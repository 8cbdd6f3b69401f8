const SHORTEST_FALL_BACK_S = 5

/** `ended`: the room was closed before its time, and everybody was told that no more comes. */
export const PROMISE_STATES = ['open', 'kept', 'broken', 'moved', 'ended'] as const
export type PromiseState = (typeof PROMISE_STATES)[number]

type Warned = { madeAt: Date; dueAt: Date; warned: number | null }

/**
 * The warning that is due now, in minutes: the shortest that has been reached and not given. Null when none is. None comes before the last third of the time from
 * the promise to what was promised, so that a short one is not warned of at once; where none falls in that, the shortest comes all the same. The one place that decides it.
 */
export function dueWarning(
  { madeAt, dueAt, warned }: Warned,
  warnMinutes: readonly number[],
  now: Date,
): number | null {
  const left = dueAt.getTime() - now.getTime()
  if (left <= 0) return null
  const length = dueAt.getTime() - madeAt.getTime()
  const inLastThird = warnMinutes.filter((minutes) => minutes * 3 * 60_000 <= length)
  const least = warnMinutes.filter((minutes) => minutes === Math.min(...warnMinutes) && minutes * 60_000 < length)
  const reached = (inLastThird.length > 0 ? inLastThird : least).filter((minutes) => left <= minutes * 60_000)
  if (reached.length === 0) return null
  const shortest = Math.min(...reached)
  return warned === null || shortest < warned ? shortest : null
}

/** Kept when it came out at the latest at the time that was promised. */
export const stateOfKept = (dueAt: Date, outAt: Date): PromiseState => (outAt <= dueAt ? 'kept' : 'broken')

type Settled = { dueAt: string; state: PromiseState; hasCome: boolean }

/** The time that passed before the one that is promised now took its place, while nothing has come; else null. The newest first. */
export function brokenBefore([now, ...before]: readonly Settled[]): string | null {
  if (now?.state !== 'open') return null
  const come = before.findIndex(({ state, hasCome }) => hasCome || state === 'kept' || state === 'ended')
  const since = come === -1 ? before : before.slice(0, come)
  return since.find(({ state }) => state === 'broken')?.dueAt ?? null
}

/** When what own staff alone hold back goes, where a leader has said that it may: so long before it must be out that it is in time. */
export const passAt = (outBy: Date, marginSeconds: number): Date => new Date(outBy.getTime() - marginSeconds * 1000)

/**
 * When leaders are asked, where none has: every channel has had its quarter, and what is not handed over by then has none that works.
 * While there is a quarter left to answer in.
 */
export function askAt(releasedAt: Date, outBy: Date | null, staffMinutes: number): Date {
  return new Date(releasedAt.getTime() + 3000 * fallBackSeconds(outBy, staffMinutes, releasedAt))
}

/**
 * How long a channel has before the next one is tried too: a quarter of the time that own staff have, so that all three have been
 * tried when what is public goes without them. In seconds.
 */
export function fallBackSeconds(outBy: Date | null, staffMinutes: number, now: Date): number {
  const patience = staffMinutes * 60
  const left = outBy ? Math.min(patience, (outBy.getTime() - now.getTime()) / 1000) : patience
  return Math.max(SHORTEST_FALL_BACK_S, Math.floor(left / 4))
}

/** As `outByFor`, but own staff have their minutes and no more: what is promised far ahead is no reason to wait for it. */
export function soonestOutBy(promisedAt: Date | null, staffMinutes: number, now: Date): Date {
  const patience = outByFor(null, staffMinutes, now)
  const promised = outByFor(promisedAt, staffMinutes, now)
  return new Date(Math.min(promised.getTime(), patience.getTime()))
}

/** When it must be public: as promised, or when own staff have had so many minutes; never in the past. */
export function outByFor(promisedAt: Date | null, staffMinutes: number, now: Date): Date {
  const patience = new Date(now.getTime() + staffMinutes * 60_000)
  return promisedAt && promisedAt > now ? promisedAt : patience
}
