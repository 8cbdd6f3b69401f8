const STEPS = 72

/**
 * A ring between a circle and a rectangle, as the path of an SVG: |x/a|ⁿ + |y/b|ⁿ = 1 around a middle. The higher n, the
 * squarer; 2 is an ellipse.
 */
export function roundedRing(ring: { x: number; y: number; halfWidth: number; halfHeight: number; n: number }): string {
  const { x, y, halfWidth, halfHeight, n } = ring
  const along = (value: number) => Math.sign(value) * Math.abs(value) ** (2 / n)
  const points = Array.from({ length: STEPS }, (_, i) => {
    const angle = (i / STEPS) * 2 * Math.PI
    const left = x + halfWidth * along(Math.cos(angle))
    const top = y + halfHeight * along(Math.sin(angle))
    return `${left.toFixed(1)} ${top.toFixed(1)}`
  })
  return `M ${points.join(' L ')} Z`
}
