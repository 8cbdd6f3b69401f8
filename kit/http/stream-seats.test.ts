import { expect, test } from 'vitest'
import { takeSeat, takeUploadSeat } from './stream-seats.ts'

test('when one person opens streams without end, the eleventh is refused until one is closed; others are not touched', () => {
  const leave = Array.from({ length: 10 }, () => takeSeat('per_many'))
  expect(() => takeSeat('per_many')).toThrow(expect.objectContaining({ code: 'request.too-many' }))
  expect(takeSeat('per_other')).toBeTypeOf('function')
  leave[0]!()
  expect(takeSeat('per_many')).toBeTypeOf('function')
})

test('when one person sends many files at once, the fourth waits until one is in; leaving twice frees one', () => {
  const [first] = Array.from({ length: 3 }, () => takeUploadSeat('per_files'))
  expect(() => takeUploadSeat('per_files')).toThrow(expect.objectContaining({ code: 'request.too-many' }))
  expect(takeSeat('per_files')).toBeTypeOf('function')
  first!()
  first!()
  expect(takeUploadSeat('per_files')).toBeTypeOf('function')
  expect(() => takeUploadSeat('per_files')).toThrow(expect.objectContaining({ code: 'request.too-many' }))
})
