import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gridCells, gridMove, gridPoints } from './level-grid.ts'

const SIZE = { columns: 3, rows: 3 }
const place = fc.option(fc.record({ x: fc.integer({ min: -1, max: 3 }), y: fc.integer({ min: -1, max: 3 }) }))
const items = fc.array(place, { maxLength: 25 }).map((all) => all.map((one, i) => ({ key: `k${i}`, place: one })))

test('when items are set in a grid, each stands once, in its own cell or among those without a place', () => {
  fc.assert(
    fc.property(items, (all) => {
      const { cells, unplaced } = gridCells(all, SIZE)
      expect(cells).toHaveLength(9)
      expect([...cells.flatMap((cell) => cell.keys), ...unplaced].toSorted()).toEqual(
        all.map((one) => one.key).toSorted(),
      )
      for (const cell of cells)
        for (const key of cell.keys) expect(all.find((one) => one.key === key)!.place).toEqual(cell.place)
    }),
  )
})

test('when items are set in a grid, no two share a point, and the higher row lies higher', () => {
  fc.assert(
    fc.property(items, (all) => {
      const points = gridPoints(all, SIZE)
      expect(new Set(points.map(({ x, y }) => `${x} ${y}`)).size).toBe(all.length)
      expect(gridPoints(all, SIZE)).toEqual(points)
    }),
  )
  const points = gridPoints(
    [
      { key: 'low', place: { x: 0, y: 0 } },
      { key: 'high', place: { x: 0, y: 2 } },
      { key: 'none', place: null },
    ],
    SIZE,
  )
  const y = (key: string) => points.find((one) => one.key === key)!.y
  expect(y('high')).toBeLessThan(y('low'))
  expect(y('low')).toBeLessThan(y('none'))
})

test('when an item is moved, it goes one step and never leaves the grid', () => {
  fc.assert(
    fc.property(place, fc.constantFrom('left', 'right', 'up', 'down'), (from, arrow) => {
      const to = gridMove(from, arrow, SIZE)
      expect([0, 1, 2]).toContain(to.x)
      expect([0, 1, 2]).toContain(to.y)
    }),
  )
  expect(gridMove(null, 'up', SIZE)).toEqual({ x: 1, y: 1 })
  expect(gridMove({ x: 0, y: 1 }, 'up', SIZE)).toEqual({ x: 0, y: 2 })
  expect(gridMove({ x: 2, y: 1 }, 'right', SIZE)).toEqual({ x: 2, y: 1 })
})
