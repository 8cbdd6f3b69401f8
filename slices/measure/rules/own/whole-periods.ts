import { shiftDays, weekdayOf } from '../../../../kit/kernel/local-time.ts'
import type { Rhythm } from '../indicator.ts'
import { periodBefore } from '../periods.ts'

export type Period = { fromOn: string; toOn: string }
const MOST = 1000

/** The period of this rhythm that lies `ago` whole ones before the one `today` is in. Weeks begin on Mondays. Days are YYYY-MM-DD. */
export function periodAgo(today: string, rhythm: Exclude<Rhythm, 'irregular'>, ago: number): Period {
  if (rhythm !== 'week') return periodBefore(today, rhythm, ago)
  const fromOn = shiftDays(today, 1 - weekdayOf(today) - 7 * ago)
  return { fromOn, toOn: shiftDays(fromOn, 6) }
}

/** The last period of this rhythm that is over; `otherwise` where it has none. */
export const lastWhole = (today: string, rhythm: Rhythm, otherwise: Period): Period =>
  rhythm === 'irregular' ? otherwise : periodAgo(today, rhythm, 1)

/**
 * Every period that is over, from the one `since` lies in; the earliest first, at most a thousand. With `isFromStart` the first must
 * begin on or after `since`: a count of half a month is no count of a month.
 */
export function wholePeriods(
  rhythm: Rhythm,
  { since, today, isFromStart = false }: { since: string; today: string; isFromStart?: boolean },
): Period[] {
  if (rhythm === 'irregular') return []
  const periods: Period[] = []
  for (let ago = 1; ago <= MOST; ago++) {
    const period = periodAgo(today, rhythm, ago)
    if (period.toOn < since || (isFromStart && period.fromOn < since)) break
    periods.push(period)
  }
  return periods.toReversed()
}
