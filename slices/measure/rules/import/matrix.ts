export const MATRIX_ROWS = ['indicator', 'series'] as const
/**
 * A table with a value in every cell. `rows` says what a row is: an indicator with a column for each agency, or an agency with a column for each
 * indicator. `label` is the column that names the row, `columns` those that hold values, from 0. Period and number of answers hold for the whole
 * table, as people write them. `own` is what we are called in it, and `names` tells which indicator a name in it means.
 */
export type MatrixMapping = {
  rows: (typeof MATRIX_ROWS)[number]
  label: number
  columns: number[]
  period: string
  n: string
  own: string
  names: Record<string, string>
}
/** A cell as a row of its own: `cells` as they are shown, `read` as `MELTED` reads them. */
export type MeltedRow = { row: number; column: string; cells: string[]; read: string[] }

/** What a melted row holds in which place. */
export const MELTED = {
  indicatorKey: null,
  columns: { indicator: 0, period: 1, value: 2, n: 3, series: 4 },
}
export const MELTED_WIDTH = 5

/** The values of one row, one for each column that has one. An empty cell is no value; a word for «not available» is one. */
export function meltRow(
  { row, cells }: { row: number; cells: readonly string[] },
  matrix: MatrixMapping,
  headers: readonly string[],
): MeltedRow[] {
  const { rows, label, columns, period, n, own, names } = matrix
  const told = cells[label] ?? ''
  return columns.flatMap((at) => {
    const value = cells[at] ?? ''
    if (value === '') return []
    const head = headers[at] ?? ''
    const [indicator, series] = rows === 'indicator' ? [told, head] : [head, told]
    const isOurs = own !== '' && series.toLowerCase() === own.toLowerCase()
    const read = [names[indicator] ?? indicator, period, value, n, isOurs ? '' : series]
    return [{ row, column: letterOf(at), cells: [told, head, value], read }]
  })
}

/** The names in the table that stand for indicators, each once. */
export function matrixNames(
  { rows, label, columns }: MatrixMapping,
  headers: readonly string[],
  table: readonly { cells: readonly string[] }[],
): string[] {
  const found =
    rows === 'series'
      ? columns.map((at) => headers[at] ?? '')
      : table.filter(({ cells }) => columns.some((at) => cells[at])).map(({ cells }) => cells[label] ?? '')
  return [...new Set(found.filter(Boolean))]
}

/** A column as a spreadsheet names it: A, B, … Z, AA. */
export const letterOf = (at: number): string =>
  at < 26 ? String.fromCharCode(65 + at) : letterOf(Math.floor(at / 26) - 1) + letterOf(at % 26)
