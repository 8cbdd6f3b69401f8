import { expect, test } from 'vitest'
import { repeatFault } from './repeat.ts'

test('when everybody has it, it is sent again only on purpose; while somebody lacks it, it goes to them', () => {
  expect(repeatFault({ had: 4990, left: 0 }, false)).toBe('everybody-had-it')
  expect(repeatFault({ had: 4990, left: 0 }, true)).toBeNull()
  expect(repeatFault({ had: 4990, left: 21 }, false)).toBeNull()
  expect(repeatFault({ had: 0, left: 0 }, false)).toBeNull()
})
