import fc from 'fast-check'
import { expect, test } from 'vitest'
import { circlesLayout, type MapLabel, rowsOf } from './circles-layout.ts'

const name = fc.string({ minLength: 1, maxLength: 60 }).filter((text) => text.trim() !== '')
const box = fc.record({ head: name, below: fc.array(name, { maxLength: 5 }) })
const ring = fc.array(box, { maxLength: 24 })
const rings = fc.tuple(ring, ring, ring).map((all) =>
  all.map((boxes, r) => ({
    key: `r${r}`,
    width: [170, 150, 130][r]!,
    size: [15, 14, 13][r]!,
    boxes: boxes.map(({ head, below }, b) => ({
      head: { key: `${r}-${b}`, name: head },
      below: below.map((one, i) => ({ key: `${r}-${b}-${i}`, name: one })),
    })),
  })),
)
const EDGE = 0.01

function meet(a: MapLabel, b: MapLabel): boolean {
  const isBeside = Math.abs(a.x - b.x) >= (a.width + b.width) / 2 - EDGE
  const isOver = a.y + a.height <= b.y + EDGE || b.y + b.height <= a.y + EDGE
  return !isBeside && !isOver
}

/** What lies outside or over another. Asserted once: many thousand assertions take longer than a test may. */
function misplaced(labels: MapLabel[], { width, top, bottom }: { width: number; top: number; bottom: number }) {
  return labels.filter(
    (one, i) =>
      one.x - one.width / 2 < -EDGE ||
      one.x + one.width / 2 > width + EDGE ||
      one.y < top - EDGE ||
      one.y + one.height > bottom + EDGE ||
      labels.slice(i + 1).some((other) => meet(one, other)),
  )
}

test('when the circles are laid out, no two names meet, and every name is inside', () => {
  fc.assert(
    fc.property(rings, fc.nat(200), fc.nat(900), (asked, top, least) => {
      const layout = circlesLayout(asked, { top, least })
      expect(misplaced(layout.labels, layout)).toEqual([])
    }),
    { numRuns: 60 },
  )
})

test('when the circles are laid out, every name has one place, the same each time, and the outer rings lie outside', () => {
  fc.assert(
    fc.property(rings, (asked) => {
      const layout = circlesLayout(asked)
      const keys = asked.flatMap((one) => one.boxes.flatMap(({ head, below }) => [head, ...below].map((b) => b.key)))
      expect(layout.labels.map((one) => one.key).toSorted()).toEqual(keys.toSorted())
      expect(circlesLayout(asked)).toEqual(layout)
      const halves = layout.edges.map((edge) => edge.half)
      expect(halves).toEqual(halves.toSorted((a, b) => a - b))
    }),
    { numRuns: 40 },
  )
})

test('when names stand in rows, no two meet, and all are inside', () => {
  const items = fc.array(name, { maxLength: 30 }).map((all) => all.map((one, i) => ({ key: `${i}`, name: one })))
  fc.assert(
    fc.property(items, fc.integer({ min: 1, max: 7 }), (asked, across) => {
      const { labels, bottom } = rowsOf(asked, { ring: 'outside', width: 800, top: 20, across })
      expect(labels).toHaveLength(asked.length)
      expect(misplaced(labels, { width: 800, top: 20, bottom })).toEqual([])
    }),
    { numRuns: 60 },
  )
})
