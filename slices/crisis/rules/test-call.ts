import type { Duty } from '../../../kit/kernel/caller.ts'
import { dayText, wallClock, weekdayOf } from '../../../kit/kernel/oslo-clock.ts'
import { holidaysBetween } from '../../../kit/kernel/public-holidays.ts'
import { type ContactKind, type PlanContent, plainNumber } from './plan-content.ts'

/** What may be rung to try it: a number of the plan, or the telephone of one who has a duty there. */
export type TestTarget = {
  number: string
  contact: ContactKind | 'relatives' | null
  duty: Duty | null
  /** Whose telephone it is, where the reader is not to see the number: chosen by them, never by it. */
  personId: string | null
}
/** The same for whoever reads: no number of a protected person. */
export type ShownTarget = Omit<TestTarget, 'number'> & { number: string | null }
/** A telephone of a duty; `shieldedId`: of a protected person, for a reader who may not see them. */
export type DutyPhone = { duty: Duty; mobile: string | null; shieldedId: string | null }
export type PhoneTest = { number: string; triedOn: string; answeredOn: string | null }

/** The numbers of duty telephones, as they are kept. */
export const dutyNumbers = (phones: readonly { mobile: string | null }[]): string[] =>
  phones.map((one) => plainNumber(one.mobile ?? '')).filter((number) => number !== '')

/** Those who have agreed to be rung, the unit's own number for relatives, and the telephones of duties; each number once. */
export function testTargets(plan: PlanContent, phones: readonly DutyPhone[]): TestTarget[] {
  const all: TestTarget[] = [
    ...plan.contacts
      .filter((one) => one.agrees)
      .map((one) => ({ number: plainNumber(one.number), contact: one.kind, duty: null, personId: null })),
    { number: plainNumber(plan.relativesNumber), contact: 'relatives', duty: null, personId: null },
    ...phones.map(({ duty, mobile, shieldedId }) => ({
      ...{ number: plainNumber(mobile ?? ''), contact: null, duty, personId: shieldedId },
    })),
  ]
  return all.filter(({ number }, at) => number !== '' && all.findIndex((other) => other.number === number) === at)
}

const isHoliday = (day: number) => holidaysBetween(dayText(day), dayText(day)).length > 0

const [OPENS, CLOSES] = [8 * 60, 16 * 60]

/** Monday to Friday from 8 to 16 by the clock in Norway, and no public holiday. `at`: milliseconds since 1970. */
export function isWorkingTime(at: number): boolean {
  const { day, minute } = wallClock(at)
  return weekdayOf(day) <= 5 && minute >= OPENS && minute < CLOSES && !isHoliday(day)
}

/** Telephones of those who answer for a duty now, that were tried and did not answer the last time. */
export const silentPhones = (
  tests: readonly PhoneTest[],
  answering: readonly { mobile: string | null }[],
): PhoneTest[] => {
  const numbers = dutyNumbers(answering)
  return tests.filter((one) => one.answeredOn !== one.triedOn && numbers.includes(one.number))
}
