export type DrawnPoint = { key: string; x: number; y: number }
export type Arrow = 'left' | 'right' | 'up' | 'down'

const SIDEWAYS = { left: -1, right: 1 } as const
const ASTRAY = 2

/**
 * Where an arrow key leads from a point of a drawing: to the left and right the nearest that lies more sideways than up or
 * down, so that a row ends where it ends; up and down the nearest there is. Null when the drawing ends there. y grows downwards.
 */
export function neighbour(points: readonly DrawnPoint[], from: string, arrow: Arrow): string | null {
  const here = points.find((one) => one.key === from)
  if (!here) return null
  let best: { key: string; cost: number } | null = null
  for (const { key, x, y } of points) {
    const [dx, dy] = [x - here.x, y - here.y]
    const isSideways = arrow === 'left' || arrow === 'right'
    const along = isSideways ? dx * SIDEWAYS[arrow] : dy * (arrow === 'up' ? -1 : 1)
    const astray = Math.abs(isSideways ? dy : dx)
    if (along <= 0 || (isSideways && astray > along)) continue
    const cost = along + ASTRAY * astray
    if (!best || cost < best.cost) best = { key, cost }
  }
  return best?.key ?? null
}
