import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnPoints, columnsAcross, rowPoints } from './columns-layout.ts'
import { neighbour } from './neighbour.ts'

test('when columns are laid out, every item has a place of its own', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9), { maxLength: 9 }), fc.integer({ min: 1, max: 6 }), (counts, across) => {
      const columns = counts.map((count, c) => Array.from({ length: count }, (_, i) => `${c}-${i}`))
      const points = columnPoints(columns, across)
      expect(points.map((one) => one.key)).toEqual(columns.flat())
      expect(new Set(points.map(({ x, y }) => `${x} ${y}`)).size).toBe(points.length)
    }),
  )
})

test('when the arrows are used, they go along the row and down the column', () => {
  const points = columnPoints([['a', 'b'], ['c'], ['d']], 2)
  expect(neighbour(points, 'a', 'down')).toBe('b')
  expect(neighbour(points, 'b', 'right')).toBe('c')
  expect(neighbour(points, 'b', 'down')).toBe('d')
})

test('when there are more columns than have room, the rows are even', () => {
  expect([0, 3, 5, 6, 7].map((count) => columnsAcross(count, 4))).toEqual([1, 3, 3, 3, 4])
})

test('when the rows are given, the arrows lead down through a row of one to a row of two', () => {
  const points = rowPoints([[['a']], [['b', 'c'], ['d']], [['e']]])
  expect(points.map((one) => one.key)).toEqual(['a', 'b', 'c', 'd', 'e'])
  expect(neighbour(points, 'a', 'down')).toBe('b')
  expect(neighbour(points, 'b', 'right')).toBe('d')
  expect(neighbour(points, 'd', 'down')).toBe('e')
})
