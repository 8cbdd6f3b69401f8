import fc from 'fast-check'
import { expect, test } from 'vitest'
import { neighbour } from './neighbour.ts'

const points = fc.uniqueArray(fc.record({ x: fc.integer({ min: 0, max: 100 }), y: fc.integer({ min: 0, max: 100 }) }), {
  selector: ({ x, y }) => `${x},${y}`,
  minLength: 1,
  maxLength: 20,
})
const keyed = points.map((all) => all.map((one, i) => ({ ...one, key: `p${i}` })))

test('when an arrow leads somewhere, that lies in its direction; up and down end only where the drawing ends', () => {
  fc.assert(
    fc.property(keyed, fc.constantFrom('left', 'right', 'up', 'down'), (all, arrow) => {
      const here = all[0]!
      const found = all.find((one) => one.key === neighbour(all, here.key, arrow))
      if (found && arrow === 'left') expect(found.x).toBeLessThan(here.x)
      if (found && arrow === 'right') expect(found.x).toBeGreaterThan(here.x)
      if (arrow === 'up') expect(found === undefined).toBe(all.every((one) => one.y >= here.y))
      if (arrow === 'down') expect(found === undefined).toBe(all.every((one) => one.y <= here.y))
    }),
  )
})

test('when the points stand in rows far apart, left and right stay in the row', () => {
  const rows = [
    { key: 'a', x: 0.2, y: 0 },
    { key: 'b', x: 0.8, y: 0 },
    { key: 'c', x: 0.9, y: 10 },
  ]
  expect(neighbour(rows, 'a', 'right')).toBe('b')
  expect(neighbour(rows, 'b', 'right')).toBeNull()
  expect(neighbour(rows, 'b', 'down')).toBe('c')
  expect(neighbour(rows, 'unknown', 'down')).toBeNull()
})
