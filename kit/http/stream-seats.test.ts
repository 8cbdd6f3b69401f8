import { expect, test } from 'vitest'
import { takeSeat } from './stream-seats.ts'

test('when one person opens streams without end, the eleventh is refused until one is closed; others are not touched', () => {
  const leave = Array.from({ length: 10 }, () => takeSeat('per_many'))
  expect(() => takeSeat('per_many')).toThrow(expect.objectContaining({ code: 'request.too-many' }))
  expect(takeSeat('per_other')).toBeTypeOf('function')
  leave[0]!()
  expect(takeSeat('per_many')).toBeTypeOf('function')
})
