import type { ValueField, ValueMapping } from './columns.ts'
import type { RowFault } from './read-row.ts'

export type ImportState = 'uploaded' | 'applied' | 'undone'
/** What a row would do, or did: a new value, another number than the one that stands, the same, or nothing because it is faulty. */
export type RowOutcome = 'new' | 'changed' | 'same' | 'faulty'
export type ImportLine = {
  row: number
  /** The column of a table with a value in every cell («C»); null where a row is a value. */
  column: string | null
  cells: string[]
  outcome: RowOutcome
  faults: RowFault[]
  indicatorKey: string | null
  /** Whom it is of; empty for ourselves. */
  series: string
  fromOn: string | null
  toOn: string | null
  value: number | null
  /** Fewer than ten answered: that is all that is kept of it. */
  isHidden: boolean
  before: number | null
}
/** A file as the page shows it: how it is read, and what it would change. The first 200 lines, the faulty ones on top. */
export type ImportView = {
  id: string
  fileName: string
  state: ImportState
  headers: string[]
  samples: string[][]
  mapping: ValueMapping
  /** Names in a table with a value in every cell that stand for indicators. */
  labels: string[]
  source: string
  /** The same headers were mapped before, and are read the same way. */
  isMappedBefore: boolean
  /** When the very same file was taken in already; null when it was not. */
  takenInAt: string | null
  counts: Record<RowOutcome, number>
  lines: ImportLine[]
  valuesMade: number
  appliedAt: string | null
}
export type ImportMapping = { mapping: ValueMapping; source: string }
export const neededFields = (mapping: ValueMapping): ValueField[] => {
  const { columns, indicatorKey, matrix } = mapping
  if (matrix) return matrix.columns.length === 0 ? ['value'] : matrix.period.trim() === '' ? ['period'] : []
  const missing: ValueField[] = []
  if (columns.indicator === undefined && !indicatorKey) missing.push('indicator')
  if (columns.period === undefined && (columns.from === undefined || columns.to === undefined)) missing.push('period')
  if (columns.value === undefined && (columns.hits === undefined || columns.n === undefined)) missing.push('value')
  return missing
}
