import { expect, test } from 'vitest'
import { markOf } from './line-marks.ts'

test('when there are twenty lines, no two are marked alike', () => {
  const marks = Array.from({ length: 20 }, (_, at) => markOf(at))
  expect(new Set(marks.map(({ dash, shape }) => `${dash} ${shape}`)).size).toBe(20)
})
