import type { TodayItem } from './today.ts'

/** Indicators that wait, what has waited longest first. Times are ISO 8601. */
export type MeasureSources = Record<'due' | 'worse', { key: string; name: string; at: string }[]>

/** Numbers that should have come are one line, and numbers that surely fell are one: the first is named, the rest are counted. */
export const measureLines = ({ due, worse }: MeasureSources): TodayItem[] => [
  ...line('measure-due', due),
  ...line('measure-worse', worse),
]

function line(kind: 'measure-due' | 'measure-worse', [first, ...rest]: MeasureSources['due']): TodayItem[] {
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
