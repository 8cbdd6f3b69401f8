/** How a value is made of its rows: as written there, hits of n in percent, all hits together, or the mean weighted by n. */
export const RECIPES = ['entered', 'share', 'sum', 'mean'] as const
export type Recipe = (typeof RECIPES)[number]

/** A row that a value is made of. */
export type ValueRow = { amount: number | null; hits: number | null; n: number | null }

/** The value anew from its rows, or null when they do not say. What is on screen must be this number. */
export function recompute(recipe: Recipe, rows: readonly ValueRow[]): number | null {
  if (rows.length === 0) return null
  const sum = (of: (row: ValueRow) => number | null) => rows.reduce((total, row) => total + (of(row) ?? 0), 0)
  if (recipe === 'entered') return rows.length === 1 ? rows[0]!.amount : null
  if (recipe === 'sum') return sum((row) => row.amount)
  const n = sum((row) => row.n)
  if (n === 0) return null
  return recipe === 'share' ? (sum((row) => row.hits) / n) * 100 : sum((row) => (row.amount ?? 0) * (row.n ?? 0)) / n
}
