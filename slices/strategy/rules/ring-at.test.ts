import { expect, test } from 'vitest'
import { circlesLayout } from './circles-layout.ts'
import { ringAt, ringBeside } from './ring-at.ts'

const box = (key: string) => ({ head: { key, name: key }, below: [] })
const layout = circlesLayout([
  { key: 'inner', width: 100, size: 15, boxes: [box('staff'), box('unions')] },
  { key: 'outer', width: 100, size: 14, boxes: [box('press'), box('public')] },
])

test('when a point is asked about, each name lies in its own ring', () => {
  for (const { x, y, height, ring } of layout.labels) expect(ringAt(layout, x, y + height / 2)).toBe(ring)
})

test('when the point is beside the circles, it lies in none', () => {
  expect(ringAt(layout, layout.width / 2, -1)).toBeNull()
  expect(ringAt(layout, -50, layout.height / 2)).toBeNull()
})

test('when something is moved a ring in or out, it stops at the innermost and the outermost', () => {
  const rings = ['inner', 'outer']
  expect(ringBeside(rings, 'inner', 'out')).toBe('outer')
  expect(ringBeside(rings, 'inner', 'in')).toBeNull()
  expect(ringBeside(rings, 'outer', 'out')).toBeNull()
  expect(ringBeside(rings, 'external', 'in')).toBeNull()
})
