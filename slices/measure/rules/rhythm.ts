import { daysBetween } from '../../../kit/kernel/local-time.ts'
import type { Rhythm } from './indicator.ts'

/** The length of a period in days, and how long after it a value may be waited for. */
const DAYS: Record<Exclude<Rhythm, 'irregular'>, { period: number; patience: number }> = {
  week: { period: 7, patience: 7 },
  month: { period: 31, patience: 15 },
  quarter: { period: 92, patience: 30 },
  'half-year': { period: 184, patience: 60 },
  year: { period: 366, patience: 120 },
}

/** Has a value failed to come? `lastDay` is the last day of the latest period, or null when nothing is measured yet. */
export function isDue(rhythm: Rhythm, lastDay: string | null, today: string): boolean {
  if (rhythm === 'irregular' || lastDay === null) return false
  const { period, patience } = DAYS[rhythm]
  return daysBetween(lastDay, today) > period + patience
}
