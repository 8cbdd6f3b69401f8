/** How a value is made of its rows: as written there, hits of n in percent, all hits together, or the mean weighted by n. */
export const RECIPES = ['entered', 'share', 'sum', 'mean'] as const
export type Recipe = (typeof RECIPES)[number]
/** `median`: the middle of the amounts of all rows, for what is counted when it is asked for and never kept as a value. */
export const FIGURE_RECIPES = [...RECIPES, 'median'] as const
export type FigureRecipe = (typeof FIGURE_RECIPES)[number]

/** A row that a value is made of. */
export type ValueRow = { amount: number | null; hits: number | null; n: number | null }

/** The value anew from its rows, or null when they do not say. What is on screen must be this number. */
export function recompute(recipe: FigureRecipe, rows: readonly ValueRow[]): number | null {
  if (rows.length === 0) return null
  const sum = (of: (row: ValueRow) => number | null) => rows.reduce((total, row) => total + (of(row) ?? 0), 0)
  if (recipe === 'entered') return rows.length === 1 ? rows[0]!.amount : null
  if (recipe === 'sum') return sum((row) => row.amount)
  if (recipe === 'median') return medianOf(rows.map((row) => row.amount ?? 0))
  const n = sum((row) => row.n)
  if (n === 0) return null
  return recipe === 'share' ? (sum((row) => row.hits) / n) * 100 : sum((row) => (row.amount ?? 0) * (row.n ?? 0)) / n
}

function medianOf(amounts: readonly number[]): number {
  const sorted = amounts.toSorted((a, b) => a - b)
  const half = sorted.length / 2
  return Number.isInteger(half) ? (sorted[half - 1]! + sorted[half]!) / 2 : sorted[Math.floor(half)]!
}
