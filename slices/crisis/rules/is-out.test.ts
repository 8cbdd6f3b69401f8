import { expect, test } from 'vitest'
import { isOut, isWithNobody } from './is-out.ts'

const NOON = new Date('2026-03-10T12:00:00Z')
const wave = (change: object = {}) => ({ statementId: 's', toldAt: null, isPublic: false, total: 344, ...change })
const words = { id: 's', kind: 'update' } as const

test('words that have left are out once somebody has them, or everybody can read them; until then they are sent', () => {
  expect(isWithNobody(words, [wave()])).toBe(true)
  expect(isWithNobody(words, [wave(), wave({ toldAt: NOON, total: 3 })])).toBe(false)
  expect(isWithNobody(words, [wave(), wave({ toldAt: NOON, total: 0, isPublic: true })])).toBe(false)
  // Nobody was to get them: nobody is waited for.
  expect(isWithNobody(words, [wave({ toldAt: NOON, total: 0 })])).toBe(false)
  // Somebody is, and nobody of another group was counted.
  expect(isWithNobody(words, [wave(), wave({ toldAt: NOON, total: 0 })])).toBe(true)
  expect(isWithNobody(words, [wave({ statementId: 'other' })])).toBe(false)
  expect(isWithNobody({ ...words, kind: 'page' }, [wave()])).toBe(false)
  expect(isOut({ outAt: NOON.toISOString(), sent: null })).toBe(true)
  expect(isOut({ outAt: NOON.toISOString(), sent: { units: 3 } })).toBe(false)
  expect(isOut({ outAt: null, sent: null })).toBe(false)
})
