import { shiftDays } from '../../../../kit/kernel/local-time.ts'
import type { Rhythm } from '../indicator.ts'
import { type Period, wholePeriods } from '../own/whole-periods.ts'

/** How long after a period its figures may still move at the source. */
const MOVES_DAYS = 35
const BACK_DAYS = 400

/**
 * The periods to ask a source for: those that are over and have no value, back to `since` (or some thirteen months), and those that ended so
 * recently that the source may have changed its mind.
 */
export function wantedPeriods(
  rhythm: Rhythm,
  { since, today, standing }: { since: string | null; today: string; standing: readonly Period[] },
): Period[] {
  const has = new Set(standing.map(({ fromOn, toOn }) => `${fromOn} ${toOn}`))
  const from = since ?? shiftDays(today, -BACK_DAYS)
  const recent = shiftDays(today, -MOVES_DAYS)
  return wholePeriods(rhythm, { since: from, today, isFromStart: true }).filter(
    ({ fromOn, toOn }) => toOn >= recent || !has.has(`${fromOn} ${toOn}`),
  )
}
