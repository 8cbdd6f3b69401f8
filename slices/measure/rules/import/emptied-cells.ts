import type { ValueMapping } from './columns.ts'
import { letterOf } from './matrix.ts'

/** What a cell says of a number that is not there. */
const SAID_MISSING = ':'

/**
 * The cells of a row without a number that is told of a few answers: it says from now on that there is none, and what stands beside it is empty. `column`
 * is the letter of the cell in a table with a value in each; null where a row is one value.
 */
export function emptiedCells(
  cells: readonly string[],
  { matrix, columns }: ValueMapping,
  column: string | null,
): string[] {
  const { value, hits, n, margin, spread } = columns
  const told = matrix ? matrix.columns.filter((at) => letterOf(at) === column) : [value ?? hits]
  const beside = matrix ? [] : [hits, n, margin, spread]
  return cells.map((cell, at) => (told.includes(at) ? SAID_MISSING : beside.includes(at) ? '' : cell))
}
