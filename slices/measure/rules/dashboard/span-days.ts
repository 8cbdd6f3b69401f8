import { shiftDays } from '../../../../kit/kernel/local-time.ts'
import type { Span } from './dashboard-view.ts'

const YEARS: Record<Exclude<Span, 'quarter'>, number> = { year: 1, 'three-years': 3 }
const QUARTER_DAYS = 91

/** The days that a span covers until today, both included. Days are YYYY-MM-DD. */
export function spanDays(span: Span, today: string): { fromOn: string; toOn: string } {
  if (span === 'quarter') return { fromOn: shiftDays(today, -QUARTER_DAYS), toOn: today }
  const sameDay = `${Number(today.slice(0, 4)) - YEARS[span]}${today.slice(4)}`
  // 29 February has no fellow in a common year.
  const fromOn = sameDay.endsWith('-02-29') ? `${sameDay.slice(0, 8)}28` : sameDay
  return { fromOn: shiftDays(fromOn, 1), toOn: today }
}
