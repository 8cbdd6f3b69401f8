import type { CirclesLayout } from './circles-layout.ts'

/** The ring that a point of the map lies in, from the innermost out; null beside the circles. Lengths are the layout's pixels. */
export function ringAt({ width, top, bottom, edges }: CirclesLayout, x: number, y: number): string | null {
  if (y < top || y > bottom) return null
  return edges.find(({ half }) => Math.abs(x - width / 2) <= half)?.ring ?? null
}

/** The next ring inwards or outwards; null where there is none. */
export function ringBeside(rings: readonly string[], from: string, way: 'in' | 'out'): string | null {
  const at = rings.indexOf(from)
  return at < 0 ? null : (rings[at + (way === 'out' ? 1 : -1)] ?? null)
}
