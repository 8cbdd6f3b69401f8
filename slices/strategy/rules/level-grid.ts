import type { Arrow, DrawnPoint } from './neighbour.ts'

/** A place in a grid of levels: column and row, counted from 0 at the low end of both axes. */
export type GridPlace = { x: number; y: number }
export type GridItem = { key: string; place: GridPlace | null }
export type GridSize = { columns: number; rows: number }

/** The cells of a grid, from the top row down and left to right, with what stands in each; then what has no place. */
export function gridCells(items: readonly GridItem[], { columns, rows }: GridSize) {
  const cells = Array.from({ length: rows }, (_, down) => rows - 1 - down).flatMap((y) =>
    Array.from({ length: columns }, (_, x) => ({
      place: { x, y },
      keys: items.filter((one) => one.place?.x === x && one.place.y === y).map((one) => one.key),
    })),
  )
  return { cells, unplaced: items.filter((one) => !isInside(one.place, { columns, rows })).map((one) => one.key) }
}

const APART = 1_000

/** Where the arrows find each item: cell by cell, one below the other in a cell; what has no place lies below the grid. */
export function gridPoints(items: readonly GridItem[], size: GridSize): DrawnPoint[] {
  const { cells, unplaced } = gridCells(items, size)
  const placed = cells.flatMap(({ place, keys }) =>
    keys.map((key, i) => ({ key, x: place.x * APART ** 2, y: (size.rows - place.y) * APART + i })),
  )
  return [...placed, ...unplaced.map((key, i) => ({ key, x: 0, y: (size.rows + 1) * APART + i }))]
}

/** Where a move leads: one step within the grid; what has no place comes to the middle. */
export function gridMove(from: GridPlace | null, arrow: Arrow, { columns, rows }: GridSize): GridPlace {
  if (!isInside(from, { columns, rows })) return { x: Math.floor(columns / 2), y: Math.floor(rows / 2) }
  const within = (value: number, count: number) => Math.min(Math.max(value, 0), count - 1)
  const dx = arrow === 'left' ? -1 : arrow === 'right' ? 1 : 0
  const dy = arrow === 'down' ? -1 : arrow === 'up' ? 1 : 0
  return { x: within(from.x + dx, columns), y: within(from.y + dy, rows) }
}

function isInside(place: GridPlace | null, { columns, rows }: GridSize): place is GridPlace {
  return place !== null && place.x >= 0 && place.x < columns && place.y >= 0 && place.y < rows
}
