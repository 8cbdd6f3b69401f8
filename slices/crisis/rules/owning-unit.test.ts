import fc from 'fast-check'
import { expect, it } from 'vitest'
import { LEVELS, type Level } from './crisis.ts'
import { type LineUnit, owningUnit } from './owning-unit.ts'

const line = (manned: boolean[]): LineUnit[] =>
  (['unit', 'region', 'agency'] as const).map((level, at) => ({ id: level, level, isManned: manned[at]! }))
const owner = (manned: boolean[], level: Level, securityCrisis = false) =>
  owningUnit(line(manned), { level, securityCrisis })

it('when somebody is there, the lowest level that it is serious enough for has it, and the next is told', () => {
  expect(owner([true, true, true], 'unit')).toEqual({
    ownerId: 'unit',
    reason: 'lowest',
    toldId: 'region',
    passedOver: [],
  })
  expect(owner([true, true, true], 'region')).toMatchObject({
    ownerId: 'region',
    reason: 'as-serious',
    toldId: 'agency',
  })
  expect(owner([true, true, true], 'agency')).toMatchObject({ ownerId: 'agency', toldId: null })
  expect(owner([false, true, true], 'unit')).toMatchObject({
    ownerId: 'region',
    reason: 'nobody-there',
    passedOver: ['unit'],
  })
})

it('when it is a security-policy crisis, proximity does not hold', () => {
  expect(owner([true, true, true], 'unit', true)).toMatchObject({ ownerId: 'agency', reason: 'security-crisis' })
})

it('when there is no region above, the next level has it', () => {
  const short = line([true, true, true]).filter((unit) => unit.level !== 'region')
  expect(owningUnit(short, { level: 'region', securityCrisis: false })).toMatchObject({
    ownerId: 'agency',
    toldId: null,
  })
  expect(owningUnit([], { level: 'unit', securityCrisis: false })).toBeNull()
})

it('when nobody is anywhere, the top has it; never is a manned level passed over', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }), fc.constantFrom(...LEVELS), (manned, level) => {
      const found = owner(manned, level)!
      const at = LEVELS.indexOf(found.ownerId as Level)
      for (const passed of found.passedOver) expect(manned[LEVELS.indexOf(passed as Level)]).toBe(false)
      expect(manned[at] || at === 2).toBe(true)
      expect(at).toBeGreaterThanOrEqual(LEVELS.indexOf(level))
    }),
  )
})
