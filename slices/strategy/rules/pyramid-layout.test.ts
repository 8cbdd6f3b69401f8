import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pyramidLayout } from './pyramid-layout.ts'

const levels = fc.array(
  fc.nat(8).map((count) => count),
  { maxLength: 8 },
)
const drawn = levels.map((counts) =>
  counts.map((count, level) => ({
    key: `l${level}`,
    items: Array.from({ length: count }, (_, i) => `l${level}-${i}`),
  })),
)
const EDGE = 1e-9

test('when a pyramid is laid out, nothing overlaps and everything stands inside its band and the drawing', () => {
  fc.assert(
    fc.property(drawn, (asked) => {
      for (const { x, width, slots } of pyramidLayout(asked)) {
        expect(x).toBeGreaterThanOrEqual(-EDGE)
        expect(x + width).toBeLessThanOrEqual(1 + EDGE)
        expect(slots[0]!.x).toBeCloseTo(x)
        slots.forEach((slot, i) => {
          const next = slots[i + 1]?.x ?? x + width
          expect(slot.x + slot.width).toBeLessThanOrEqual(next + EDGE)
        })
      }
    }),
  )
})

test('when a pyramid is laid out, each band is wider than the one above, and every item has one slot', () => {
  fc.assert(
    fc.property(drawn, (asked) => {
      const bands = pyramidLayout(asked)
      bands.slice(1).forEach((band, i) => {
        expect(band.width).toBeGreaterThan(bands[i]!.width)
      })
      expect(bands.flatMap((band) => band.slots.map((slot) => slot.key))).toEqual(asked.flatMap((level) => level.items))
      expect(pyramidLayout(asked)).toEqual(bands)
    }),
  )
})
