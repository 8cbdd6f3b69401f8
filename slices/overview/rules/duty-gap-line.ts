import type { TodayItem } from './today.ts'

/** The first gap of each unit, the soonest first. Times are ISO 8601. */
export type DutyGapSources = { unitId: string; unitName: string; from: string; answersUnit: string }[]

/** Gaps of the press duty are one line, however many: the soonest is named, and the rest are counted. */
export function dutyGapLine([first, ...rest]: DutyGapSources): TodayItem[] {
  if (!first) return []
  return [
    {
      id: `duty-gap-${first.unitId}`,
      kind: 'duty-gap',
      title: first.unitName,
      params: { answers: first.answersUnit, count: rest.length },
      at: first.from,
      isDeadline: false,
      isHolding: false,
      target: { page: 'press-duty', id: rest.length > 0 ? null : first.unitId },
    },
  ]
}
