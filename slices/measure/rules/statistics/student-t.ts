import { Z95 } from './wilson.ts'

/**
 * Student's t at 97.5 % for `freedom` degrees of freedom (Hill 1970, algorithm 396): exact for one and two, and to five digits
 * from three.
 */
export function studentT(freedom: number): number {
  if (!(freedom > 0)) return Number.POSITIVE_INFINITY
  if (freedom >= 1e7) return Z95
  if (freedom === 1) return Math.tan((0.95 * Math.PI) / 2)
  if (freedom === 2) return Math.sqrt(2 / (0.05 * (2 - 0.05)) - 2)
  const two = 0.05
  const a = 1 / (freedom - 0.5)
  const b = 48 / a ** 2
  let c = ((20700 * a) / b - 98) * a - 16
  c = c * a + 96.36
  const d = ((94.5 / (b + c) - 3) / b + 1) * Math.sqrt((a * Math.PI) / 2) * freedom
  let y = (d * two) ** (2 / freedom)
  if (y > 0.05 + a) {
    const x = -Z95
    y = x ** 2
    if (freedom < 5) c += 0.3 * (freedom - 4.5) * (x + 0.6)
    c = (((0.05 * d * x - 5) * x - 7) * x - 2) * x + b + c
    y = (((((0.4 * y + 6.3) * y + 36) * y + 94.5) / c - y - 3) / b + 1) * x
    y = Math.expm1(a * y ** 2)
  } else {
    y =
      ((1 / (((freedom + 6) / (freedom * y) - 0.089 * d - 0.822) * (freedom + 2) * 3) + 0.5 / (freedom + 4)) * y - 1) *
        ((freedom + 1) / (freedom + 2)) +
      1 / y
  }
  return Math.sqrt(freedom * y)
}
