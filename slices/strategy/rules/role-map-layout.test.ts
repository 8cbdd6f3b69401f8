import fc from 'fast-check'
import { expect, test } from 'vitest'
import { roleMapLayout } from './role-map-layout.ts'

const text = (most: number) => fc.string({ minLength: 1, maxLength: most })
const ring = fc.array(fc.record({ name: text(30), text: text(200) }), { maxLength: 6 })
const rings = fc
  .tuple(ring, ring, ring)
  .map((all) => all.map((roles, r) => ({ key: `r${r}`, roles: roles.map((one, i) => ({ ...one, key: `${r}-${i}` })) })))
const EDGE = 0.01

test('when the role map is laid out, no two cards meet, all are inside, and it is the same each time', () => {
  fc.assert(
    fc.property(rings, (asked) => {
      const layout = roleMapLayout(asked)
      const { cards, width, height } = layout
      expect(cards.map((one) => one.key).toSorted()).toEqual(
        asked.flatMap((one) => one.roles.map((r) => r.key)).toSorted(),
      )
      cards.forEach((one, i) => {
        expect(one.x - one.width / 2).toBeGreaterThanOrEqual(-EDGE)
        expect(one.x + one.width / 2).toBeLessThanOrEqual(width + EDGE)
        expect(one.y).toBeGreaterThanOrEqual(-EDGE)
        expect(one.y + one.height).toBeLessThanOrEqual(height + EDGE)
        for (const other of cards.slice(i + 1)) {
          const isBeside = Math.abs(one.x - other.x) >= one.width - EDGE
          const isOver = one.y + one.height <= other.y + EDGE || other.y + other.height <= one.y + EDGE
          expect(isBeside || isOver).toBe(true)
        }
      })
      expect(roleMapLayout(asked)).toEqual(layout)
    }),
    { numRuns: 60 },
  )
})

test('when the role map is laid out, each ring lies around the one inside it', () => {
  fc.assert(
    fc.property(rings, (asked) => {
      const { edges } = roleMapLayout(asked)
      edges.slice(1).forEach((edge, i) => {
        expect(edge.halfWidth).toBeGreaterThan(edges[i]!.halfWidth)
        expect(edge.halfHeight).toBeGreaterThan(edges[i]!.halfHeight)
      })
    }),
  )
})
