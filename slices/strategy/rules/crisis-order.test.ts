import { expect, test } from 'vitest'
import { crisisTurn } from './crisis-order.ts'

test('when a group holds own staff, it is first; the public waits for it; the rest run as early as they can', () => {
  expect(crisisTurn(['staff', 'leaders'])).toBe('first')
  expect(crisisTurn(['press', 'public'])).toBe('public')
  expect(crisisTurn(['relatives'])).toBe('early')
  expect(crisisTurn([])).toBe('early')
  expect(crisisTurn(['public', 'staff'])).toBe('first')
})
