import { expect, test } from 'vitest'
import { type Factor, surelyBelow } from './reputation.ts'

const factor = (...differences: ([number, boolean] | null)[]) =>
  ({
    others: differences.map((one) => ({ difference: one && { change: one[0], carries: one[1] } })),
  }) as unknown as Factor

test('when a factor lies below another agency, it counts once and only where the difference carries', () => {
  expect(surelyBelow([factor([-8, true], [-9, true]), factor([-8, false]), factor([8, true]), factor(null)])).toBe(1)
  expect(surelyBelow([])).toBe(0)
})
