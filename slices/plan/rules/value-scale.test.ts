import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawnValues, valueScale } from './value-scale.ts'

const value = (measuredOn: string, amount: number, margin: number | null = null) => ({
  measuredOn,
  value: amount,
  sample: null,
  margin,
})
const target = { baseline: 40, target: 60, unit: 'prosent' }

test('when zero is near, the axis starts there; when it is far, it does not', () => {
  expect(valueScale({ ...target, baseline: 10 }, [])).toMatchObject({ from: 0 })
  expect(valueScale({ baseline: 1480, target: 1700, unit: 'søkere' }, []).from).toBeGreaterThan(1000)
})

test('when it is a share, the axis never goes beyond all', () => {
  expect(valueScale({ ...target, target: 98 }, [value('2026-01-01', 97, 6)])).toMatchObject({ to: 100 })
})

test('when nothing is known, there is still an axis', () => {
  expect(valueScale({ baseline: null, target: null, unit: '' }, [])).toMatchObject({ from: 0, to: 1 })
})

test('when values are drawn, each with its interval has a place on the axis', () => {
  const number = fc.double({ min: -1e6, max: 1e6, noNaN: true })
  const margin = fc.option(fc.double({ min: 0, max: 1e5, noNaN: true }))
  fc.assert(
    fc.property(fc.array(fc.tuple(number, margin)), fc.option(number), fc.option(number), (all, baseline, goal) => {
      const scale = valueScale(
        { baseline, target: goal, unit: 'saker' },
        all.map(([amount, half]) => value('2026-01-01', amount, half)),
      )
      expect(scale.to).toBeGreaterThan(scale.from)
      const slack = (scale.to - scale.from) * 1e-6
      for (const [amount, half] of all) {
        expect(amount - (half ?? 0)).toBeGreaterThanOrEqual(scale.from - slack)
        expect(amount + (half ?? 0)).toBeLessThanOrEqual(scale.to + slack)
      }
    }),
  )
})

test('when a day was measured twice, only the last is drawn, and days stand in their order', () => {
  const drawn = drawnValues([value('2026-02-01', 2), value('2026-01-01', 9), value('2026-01-01', 1)])
  expect(drawn.map((one) => one.value)).toEqual([1, 2])
})
