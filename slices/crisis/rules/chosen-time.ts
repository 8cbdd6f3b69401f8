const MINUTE = 60_000

/**
 * The times that are offered for the next statement, so many minutes from now, each at the next whole five minutes. `after`: what is promised already, and is moved
 * to later than that: counted from it while it is ahead.
 */
export function nextTimes(minutes: readonly number[], now: Date, after?: string): string[] {
  const from = Math.max(now.getTime(), after === undefined ? 0 : Date.parse(after))
  return minutes.map((one) => new Date(Math.ceil((from + one * MINUTE) / (5 * MINUTE)) * 5 * MINUTE).toISOString())
}

type Chosen = { at: string | null; times: string[]; isGone: boolean }

/** Nobody has chosen yet: it is the time that is offered first at each moment, so that a form that was opened early promises what all others do. */
export const OFFERED = 'offered'

/**
 * The time for the next statement that was chosen in a form that is opened again: one that has gone is chosen anew. `standing`: what is promised
 * already and is ahead; it is the first of those offered.
 */
export function chosenTime(
  chosen: string | null,
  offered: readonly string[],
  isOpen: boolean,
  standing: string | null = null,
): Chosen {
  const times = withStanding(offered, standing)
  if (!isOpen) return { at: null, times, isGone: false }
  if (chosen === OFFERED) return { at: times[0] ?? null, times, isGone: false }
  if (chosen === null || times.includes(chosen)) return { at: chosen, times, isGone: false }
  if (chosen < (offered[0] ?? '')) return { at: times[0] ?? null, times, isGone: true }
  return { at: chosen, times: withStanding([...offered, chosen].sort(), standing), isGone: false }
}

const withStanding = (times: readonly string[], standing: string | null): string[] =>
  standing === null ? [...times] : [standing, ...times.filter((one) => one !== standing)]

/** What is promised and still ahead: a correction keeps it unless somebody chooses another time. */
export const standingPromise = (promises: readonly { state: string; dueAt: string }[], now: Date): string | null =>
  promises.find(({ state, dueAt }) => state === 'open' && Date.parse(dueAt) > now.getTime())?.dueAt ?? null
