import type { TodayItem } from './today.ts'

/** The first gap of each duty in each unit, the soonest first. Times are ISO 8601; `dutyName` is in the reader's language. */
export type DutyGapSources = {
  duty: string
  dutyName: string
  unitId: string
  unitName: string
  from: string
  /** Null: the leader of the unit, in the place of those who have it. */
  answersUnit: string | null
}[]

/** Gaps of a duty are one line, however many units have one: the soonest is named, and the rest are counted. */
export function dutyGapLines(gaps: DutyGapSources): TodayItem[] {
  const duties = [...new Set(gaps.map((gap) => gap.duty))]
  return duties.map((duty) => {
    const [first, ...rest] = gaps.filter((gap) => gap.duty === duty)
    const { unitId, unitName, answersUnit, dutyName, from } = first!
    return {
      id: `duty-gap-${duty}-${unitId}`,
      kind: 'duty-gap',
      title: unitName,
      params: {
        ...{ answers: answersUnit ?? '', count: rest.length, duty: dutyName },
        ...(answersUnit === null ? { led: 'led' } : {}),
      },
      at: from,
      isDeadline: false,
      isHolding: false,
      target: { page: 'press-duty', id: rest.length > 0 ? null : unitId, duty },
    }
  })
}
