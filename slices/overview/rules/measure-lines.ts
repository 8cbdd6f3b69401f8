import type { TodayItem } from './today.ts'

/** Indicators that wait, what has waited longest first. Times are ISO 8601. */
export type MeasureSources = Record<'due' | 'worse' | 'toLetOut', { key: string; name: string; at: string }[]>

/** Numbers that should have come are one line, numbers that surely fell one, and series with numbers to be let out one: the first is named, the rest are counted. */
export const measureLines = ({ due, worse, toLetOut }: MeasureSources): TodayItem[] => [
  ...line('measure-due', due),
  ...line('measure-worse', worse),
  ...line('measure-out', toLetOut),
]

function line(
  kind: 'measure-due' | 'measure-worse' | 'measure-out',
  [first, ...rest]: MeasureSources['due'],
): TodayItem[] {
  if (!first) return []
  return [
    {
      id: `${kind}-${first.key}`,
      kind,
      title: first.name,
      params: { count: rest.length },
      at: first.at,
      isDeadline: false,
      isHolding: false,
      target: { page: 'indicator', id: first.key },
    },
  ]
}
