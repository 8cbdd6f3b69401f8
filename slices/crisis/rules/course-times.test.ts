import { expect, test } from 'vitest'
import { courseTimes } from './course-times.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 10, 25, 2, minute))

test('when the log is read, each time is counted from the declaration, and the first of its kind counts', () => {
  const times = courseTimes({
    declaredAt: at(0),
    entries: [
      { code: 'answered', answer: 'coming', at: at(4) },
      { code: 'answered', answer: 'cannot', at: at(1) },
      { code: 'answered', answer: 'coming', at: at(2) },
      { code: 'call-enough', at: at(6) },
      { code: null, at: at(1) },
    ],
    staffAt: at(20),
    publicAt: at(20),
    pressSpreadMs: 1_500,
  })
  expect(times).toEqual({
    answeredMs: 120_000,
    inPlaceMs: 360_000,
    staffMs: 1_200_000,
    publicMs: 1_200_000,
    isStaffFirst: true,
    pressSpreadMs: 1_500,
  })
})

test('when something did not happen, it has no time, and no order is claimed', () => {
  expect(
    courseTimes({ declaredAt: at(0), entries: [], staffAt: null, publicAt: at(3), pressSpreadMs: null }),
  ).toMatchObject({
    answeredMs: null,
    staffMs: null,
    isStaffFirst: null,
  })
  expect(
    courseTimes({ declaredAt: at(0), entries: [], staffAt: at(4), publicAt: at(3), pressSpreadMs: null }).isStaffFirst,
  ).toBe(false)
})
