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

/**
 * Gaps of a duty are one line, however many units have one: the soonest where nobody of the unit answers is named, and the rest are counted.
 * Units where the leader answers are counted for themselves, and named where there are no others.
 */
export function dutyGapLines(gaps: DutyGapSources): TodayItem[] {
  const duties = [...new Set(gaps.map((gap) => gap.duty))]
  return duties.map((duty) => {
    const ofDuty = gaps.filter((gap) => gap.duty === duty)
    const led = ofDuty.filter((gap) => gap.answersUnit === null)
    const alike = led.length < ofDuty.length ? ofDuty.filter((gap) => gap.answersUnit !== null) : led
    const { unitId, unitName, answersUnit, dutyName, from } = alike[0]!
    const isMixed = alike !== led && led.length > 0
    return {
      id: `duty-gap-${duty}-${unitId}`,
      kind: 'duty-gap',
      title: unitName,
      params: {
        ...{ answers: answersUnit ?? '', count: alike.length - 1, duty: dutyName },
        ...(isMixed ? { led: 'beside', alone: led.length } : {}),
        ...(answersUnit === null ? { led: 'led' } : {}),
      },
      at: from,
      isDeadline: false,
      isHolding: false,
      target: { page: 'press-duty', id: ofDuty.length > 1 ? null : unitId, duty },
    }
  })
}
