import type { TodayItem } from './today.ts'

/** Times are ISO 8601; `count` is how many changed elements it points at. */
export type StrategyChangeSources = {
  kind: 'initiative' | 'message'
  id: string
  title: string
  count: number
  since: string
}[]

export const strategyChangeLine = (one: StrategyChangeSources[number]): TodayItem => ({
  id: `strategy-change-${one.id}`,
  kind: 'strategy-change',
  title: one.title,
  params: { count: one.count },
  at: one.since,
  isDeadline: false,
  isHolding: false,
  target: { page: one.kind, id: one.id },
})
