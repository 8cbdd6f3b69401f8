import type { Duty } from '../../../kit/kernel/caller.ts'
import { dayText, wallClock, weekdayOf } from '../../../kit/kernel/oslo-clock.ts'
import { holidaysBetween } from '../../../kit/kernel/public-holidays.ts'
import { type ContactKind, type PlanContent, plainNumber } from './plan-content.ts'

/** What may be rung to try it: a number of the plan, or the telephone of one who has a duty there. */
export type TestTarget = { number: string; contact: ContactKind | 'relatives' | null; duty: Duty | null }
export type PhoneTest = { number: string; triedOn: string; answeredOn: string | null }

/** The numbers of duty telephones, as they are kept. */
export const dutyNumbers = (phones: readonly { mobile: string | null }[]): string[] =>
  phones.map((one) => plainNumber(one.mobile ?? '')).filter((number) => number !== '')

/** Those who have agreed to be rung, the unit's own number for relatives, and the telephones of duties; each number once. */
export function testTargets(plan: PlanContent, phones: readonly { duty: Duty; mobile: string | null }[]): TestTarget[] {
  const all: TestTarget[] = [
    ...plan.contacts
      .filter((one) => one.agrees)
      .map((one) => ({ number: plainNumber(one.number), contact: one.kind, duty: null })),
    { number: plainNumber(plan.relativesNumber), contact: 'relatives', duty: null },
    ...phones.map(({ duty, mobile }) => ({ number: plainNumber(mobile ?? ''), contact: null, duty })),
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
