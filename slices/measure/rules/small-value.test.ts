import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isHidden, missingInFile } from './missing.ts'
import { hiddenFigures, isTooFew } from './small-value.ts'

test('when a share or a mean rests on fewer than ten answers, it is too few, whatever the weights make of them', () => {
  expect(isTooFew('share', { n: 9 })).toBe(true)
  expect(isTooFew('mean', { n: 30, asked: 9 })).toBe(true)
  expect(isTooFew('share', { n: 10 })).toBe(false)
  expect(isTooFew('mean', { n: 7.2, asked: 12 })).toBe(false)
})

test('when a number is counted whole, is no share or mean, or nobody says how many answered, it is not too few', () => {
  expect(isTooFew('share', { n: 3 }, true)).toBe(false)
  expect(isTooFew('count', { n: 3 })).toBe(false)
  expect(isTooFew('share', { n: null, asked: null })).toBe(false)
})

test('when a value is hidden, nothing of it is left but why', () => {
  fc.assert(
    fc.property(fc.constantFrom('too-few-answers' as const, 'hides-others' as const), (why) => {
      const { missing, recipe, ...figures } = hiddenFigures(why)
      expect(Object.values(figures).every((one) => one === null)).toBe(true)
      expect(isHidden(missing)).toBe(true)
      expect(missingInFile(missing)).toMatch(/^Skjult/)
      expect(recipe).toBe('entered')
    }),
  )
  expect(isHidden('Kilden hadde ingen tall.')).toBe(false)
  expect(missingInFile('Kilden hadde ingen tall.')).toBe('Kilden hadde ingen tall.')
})
