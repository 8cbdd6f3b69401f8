import type { TodayItem } from './today.ts'

/** What waits for this person to confirm that another gave: how many, and since when the oldest (ISO 8601). */
export type GivingSources = { count: number; since: string } | null

export const givingLines = (one: GivingSources): TodayItem[] =>
  one === null
    ? []
    : [
        {
          ...{ id: 'giving', kind: 'giving' as const, title: '', params: { count: one.count }, at: one.since },
          ...{ isDeadline: false, isHolding: false, target: { page: 'organisation' as const, id: null } },
        },
      ]
