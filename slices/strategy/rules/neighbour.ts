/** `row` is given where things stand in columns: left and right stay in the row, up and down in the column until it ends. */
export type DrawnPoint = { key: string; x: number; y: number; row?: number }
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
  for (const point of points) {
    const cost = costOf(here, point, arrow)
    if (cost !== null && (!best || cost < best.cost)) best = { key: point.key, cost }
  }
  return best?.key ?? null
}

/** How far a point lies in a direction, and astray of it; null when the arrow does not lead there. */
function costOf(here: DrawnPoint, { x, y, row }: DrawnPoint, arrow: Arrow): number | null {
  const [dx, dy] = [x - here.x, y - here.y]
  if (arrow === 'left' || arrow === 'right') {
    const along = dx * SIDEWAYS[arrow]
    return along > 0 && row === here.row && Math.abs(dy) <= along ? along + ASTRAY * Math.abs(dy) : null
  }
  const along = arrow === 'up' ? -dy : dy
  const isOtherColumn = row !== undefined && row === here.row && dx !== 0
  return along > 0 && !isOtherColumn ? along + ASTRAY * Math.abs(dx) : null
}
