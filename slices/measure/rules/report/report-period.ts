/** Periods that reports are made of. A tertial is four months. */
export const REPORT_PERIODS = ['month', 'quarter', 'tertial', 'half-year', 'year'] as const
export type ReportPeriod = (typeof REPORT_PERIODS)[number]

const MONTHS: Record<ReportPeriod, number> = { month: 1, quarter: 3, tertial: 4, 'half-year': 6, year: 12 }

/** The whole period that lies `ago` before the one `today` is in; both days included, YYYY-MM-DD. */
export function reportPeriod(today: string, period: ReportPeriod, ago: number): { fromOn: string; toOn: string } {
  const length = MONTHS[period]
  const [year, month] = today.split('-').map(Number) as [number, number]
  const first = Math.floor((year * 12 + month - 1) / length) * length - ago * length
  const day = (months: number, date: number) =>
    new Date(Date.UTC(Math.floor(months / 12), months % 12, date)).toISOString().slice(0, 10)
  return { fromOn: day(first, 1), toOn: day(first + length, 0) }
}
