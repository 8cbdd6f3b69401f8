import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Rate } from './rate.ts'

test("however often it is asked, no more leave than a second's worth at once and the rate after that", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 50 }),
      fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 60 }),
      (perSecond, waits) => {
        let at = 0
        let taken = 0
        const rate = new Rate(perSecond, () => at)
        for (const wait of waits) {
          at += wait
          while (rate.take()) taken++
        }
        return taken <= perSecond + (at / 1000) * perSecond + 1e-6
      },
    ),
  )
})

test('what waits gets its turn, and nothing is held where there is no limit', () => {
  let at = 0
  const rate = new Rate(2, () => at)
  expect([rate.take(), rate.take(), rate.take()]).toEqual([true, true, false])
  at += 500
  expect([rate.take(), rate.take()]).toEqual([true, false])
  const free = new Rate(0)
  expect(Array.from({ length: 1000 }, () => free.take())).not.toContain(false)
})
