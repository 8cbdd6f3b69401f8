import { expect, test } from 'vitest'
import { newestFrom } from './shown-lines.ts'

test('when there are fewer lines than are shown, what is held is from the first of them, and not from those before it that come later', () => {
  const entries = [7, 8, 9, 10].map((seq) => ({ seq }))
  expect(newestFrom(entries, 3)).toBe(8)
  expect(newestFrom(entries, 4)).toBe(7)
  expect(newestFrom(entries, 12)).toBe(7)
  expect(newestFrom([], 3)).toBe(0)
})
