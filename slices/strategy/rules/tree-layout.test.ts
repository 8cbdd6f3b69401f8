import fc from 'fast-check'
import { expect, test } from 'vitest'
import { treeLayout } from './tree-layout.ts'

/** A tree in which each node stands under an earlier one, or under none. */
const trees = fc
  .array(fc.record({ up: fc.option(fc.nat()), name: fc.string({ minLength: 1, maxLength: 70 }) }), { maxLength: 40 })
  .map((all) =>
    all.map(({ up, name }, i) => ({ key: `k${i}`, parentKey: up === null || i === 0 ? null : `k${up % i}`, name })),
  )
const EDGE = 0.01

test('when a tree is laid out, no two names meet, and all are inside', () => {
  fc.assert(
    fc.property(trees, (nodes) => {
      const { labels, width, height } = treeLayout(nodes, 820)
      expect(labels.map((one) => one.key).toSorted()).toEqual(nodes.map((one) => one.key).toSorted())
      labels.forEach((one, i) => {
        expect(one.x).toBeGreaterThanOrEqual(-EDGE)
        expect(one.x + one.width).toBeLessThanOrEqual(width + EDGE)
        expect(one.y).toBeGreaterThanOrEqual(-EDGE)
        expect(one.y + one.height).toBeLessThanOrEqual(height + EDGE)
        for (const other of labels.slice(i + 1)) {
          const isBeside = Math.abs(one.x - other.x) >= one.width - EDGE
          const isOver = one.y + one.height <= other.y + EDGE || other.y + other.height <= one.y + EDGE
          expect(isBeside || isOver).toBe(true)
        }
      })
    }),
    { numRuns: 60 },
  )
})

test('when a tree is laid out, what stands under another lies to its right, with a line from it, the same each time', () => {
  fc.assert(
    fc.property(trees, (nodes) => {
      const layout = treeLayout(nodes, 820)
      const at = (key: string) => layout.labels.find((one) => one.key === key)!
      for (const { key, parentKey } of nodes) {
        if (parentKey === null) continue
        expect(at(key).x).toBeGreaterThan(at(parentKey).x)
        expect(layout.lines.some((line) => line.from === parentKey && line.to === key)).toBe(true)
      }
      expect(treeLayout(nodes, 820)).toEqual(layout)
    }),
    { numRuns: 40 },
  )
})
