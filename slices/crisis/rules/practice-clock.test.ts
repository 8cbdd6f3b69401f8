import fc from 'fast-check'
import { expect, test } from 'vitest'
import { comesAt, isOwnTime, PACES, type Pace, showsAt, usualPace } from './practice-clock.ts'

const START = '2026-03-10T08:00:00.000Z'
const after = (minutes: number) => new Date(Date.parse(START) + minutes * 60_000)
const pace = (at: number, shows: number, times: number): Pace => ({
  fromAt: after(at).toISOString(),
  shows: after(shows).toISOString(),
  pace: times,
})

test('when a script of three hours goes ten times as fast, it is over in eighteen minutes', () => {
  expect(showsAt([pace(0, 0, 10)], after(18))).toEqual(after(180))
})

test('when the clock stands still, nothing more comes; when it goes on, it goes on from where it was', () => {
  const paces = [pace(0, 0, 5), pace(10, 50, 0)]
  expect(showsAt(paces, after(30))).toEqual(after(50))
  expect(comesAt(paces, after(60))).toBeNull()
  expect(usualPace(paces)).toBe(5)
  expect(showsAt([...paces, pace(30, 50, 1)], after(35))).toEqual(after(55))
})

test('when somebody asks afterwards what it showed, the pace of then counts', () => {
  const paces = [pace(0, 0, 1), pace(10, 10, 10), pace(20, 110, 0)]
  expect([5, 15, 25].map((at) => showsAt(paces, after(at)))).toEqual([after(5), after(60), after(110)])
})

test('when it is real, there is no other time than the real one', () => {
  expect(showsAt([], after(7))).toEqual(after(7))
  expect(comesAt([], after(7))).toEqual(after(7))
  expect(isOwnTime([])).toBe(false)
  expect(isOwnTime([pace(0, 0, 1)])).toBe(false)
})

test('when the pace is changed as anybody likes, the clock never goes backwards and never leaps', () => {
  const change = fc.tuple(fc.integer({ min: 0, max: 500 }), fc.constantFrom(0, ...PACES))
  fc.assert(
    fc.property(fc.array(change, { maxLength: 8 }), (changes) => {
      const paces: Pace[] = [pace(0, 0, 1)]
      for (const [at, times] of changes.toSorted((a, b) => a[0] - b[0]))
        paces.push({ fromAt: after(at).toISOString(), shows: showsAt(paces, after(at)).toISOString(), pace: times })
      const shown = Array.from({ length: 600 }, (_, minute) => showsAt(paces, after(minute)).getTime())
      return shown.every((one, at) => at === 0 || (one >= shown[at - 1]! && one - shown[at - 1]! <= 600_000))
    }),
  )
})
