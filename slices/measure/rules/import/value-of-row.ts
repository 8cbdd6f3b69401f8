import type { Scale } from '../indicator.ts'
import type { Missing } from '../missing.ts'
import type { Recipe } from '../recompute.ts'
import { hiddenFigures, isTooFew } from '../small-value.ts'
import type { RowValue } from './read-row.ts'

export type MadeValue = {
  value: number | null
  missing: string | null
  recipe: Recipe
  hits: number | null
  n: number | null
  asked: number | null
  margin: number | null
  spread: number | null
  /** The row it is made of; null where the source says that there is no number. */
  row: { label: string; amount: number | null } | null
}

const NOT_AVAILABLE = 'not-available' satisfies Missing
const LONGEST_LABEL = 300

/**
 * A row as the value that is kept of it. Where hits of n are told, the share is counted from them, and the percentage that was written stays
 * in the row. Of a share or mean of fewer than ten answers only that is kept.
 */
export function valueOfRow({ figures, asked }: RowValue, scale: Scale, cells: readonly string[]): MadeValue {
  if (figures && isTooFew(scale, { ...figures, asked })) return { ...hiddenFigures('too-few-answers'), row: null }
  const { value: number = null, hits = null, n = null, margin = null, spread = null } = figures ?? {}
  const isShare = scale === 'share' && hits !== null && n !== null
  return {
    value: isShare ? (hits / n) * 100 : number,
    missing: figures ? null : NOT_AVAILABLE,
    recipe: isShare ? 'share' : 'entered',
    ...{ hits, n, asked, margin, spread },
    row: figures && { label: cells.filter(Boolean).join(' | ').slice(0, LONGEST_LABEL), amount: number },
  }
}
