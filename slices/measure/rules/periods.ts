import type { Rhythm } from './indicator.ts'

const MONTHS: Record<Exclude<Rhythm, 'week' | 'irregular'>, number> = { month: 1, quarter: 3, 'half-year': 6, year: 12 }
const pad = (part: number) => String(part).padStart(2, '0')

/** The period that lies `ago` whole periods before the one that `today` is in; both days included, YYYY-MM-DD. */
export function periodBefore(
  today: string,
  rhythm: Exclude<Rhythm, 'week' | 'irregular'>,
  ago: number,
): { fromOn: string; toOn: string } {
  const length = MONTHS[rhythm]
  const [year, month] = today.split('-').map(Number) as [number, number]
  const first = year * 12 + Math.floor((month - 1) / length) * length - ago * length
  const last = first + length - 1
  const [lastYear, lastMonth] = [Math.floor(last / 12), (last % 12) + 1]
  const days = new Date(Date.UTC(lastYear, lastMonth, 0)).getUTCDate()
  return {
    fromOn: `${Math.floor(first / 12)}-${pad((first % 12) + 1)}-01`,
    toOn: `${lastYear}-${pad(lastMonth)}-${pad(days)}`,
  }
}
