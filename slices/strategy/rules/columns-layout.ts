import type { DrawnPoint } from './neighbour.ts'

const APART = 1_000

/**
 * Where the items of columns side by side stand, so that the arrows go along a row and down a column: x is the column, y the
 * place in it. Columns lie in rows of `across`. Nothing shares a place.
 */
export function columnPoints(columns: readonly (readonly string[])[], across: number): DrawnPoint[] {
  const filled = columns.filter((items) => items.length > 0)
  return filled.flatMap((items, at) =>
    items.map((key, i) => ({ key, x: (at % across) * APART, y: Math.floor(at / across) * APART ** 2 + i })),
  )
}

/** How many columns stand side by side: even rows, at most `most`. Six in rows of at most four become three and three. */
export function columnsAcross(count: number, most: number): number {
  if (count <= most) return Math.max(1, count)
  return Math.ceil(count / Math.ceil(count / most))
}

/** The same where the rows are given, such as levels with one or several columns each. */
export function rowPoints(rows: readonly (readonly (readonly string[])[])[]): DrawnPoint[] {
  return rows.flatMap((columns, row) =>
    columns.flatMap((items, at) =>
      items.map((key, i) => ({ key, x: ((at + 0.5) * APART) / columns.length, y: row * APART ** 2 + i, row })),
    ),
  )
}
