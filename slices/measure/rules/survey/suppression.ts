import { SMALLEST_CELL } from './survey.ts'

/** Rows of counts; what is hidden is null. */
export type Shown = (number | null)[][]

/**
 * Hides small cells of a table whose sums of rows and of columns are known, and as few more as can be found so that none can be worked
 * out from the sums. Seen as a graph between rows and columns, a hidden cell can be worked out exactly when it is a bridge; each bridge is
 * closed into a rectangle of four hidden cells. Cells with nobody in them are not small, and hide others only when nothing else can.
 */
export function suppress(counts: readonly (readonly number[])[], smallest = SMALLEST_CELL): Shown {
  const hidden = counts.map((row) => row.map((count) => count > 0 && count < smallest))
  for (let bridge = findBridge(hidden); bridge; bridge = findBridge(hidden)) {
    const corners = rectangle(counts, hidden, bridge)
    if (!corners) break
    for (const { row, column } of corners) hidden[row]![column] = true
  }
  return counts.map((row, at) => row.map((count, place) => (hidden[at]![place] ? null : count)))
}

type Cell = { row: number; column: number }

/** A hidden cell without which its row and its column no longer hang together through other hidden cells. */
function findBridge(hidden: readonly (readonly boolean[])[]): Cell | null {
  const edges = hidden.flatMap((cells, row) => cells.flatMap((cell, column) => (cell ? [{ row, column }] : [])))
  return (
    edges.find(
      (edge) =>
        !reaches(
          edges.filter((other) => other !== edge),
          edge,
        ),
    ) ?? null
  )
}

function reaches(edges: readonly Cell[], { row, column }: Cell): boolean {
  const [rows, columns] = [new Set([row]), new Set<number>()]
  for (let before = 0; before < rows.size + columns.size; ) {
    before = rows.size + columns.size
    for (const edge of edges) {
      if (rows.has(edge.row)) columns.add(edge.column)
      if (columns.has(edge.column)) rows.add(edge.row)
    }
  }
  return columns.has(column)
}

/** What hiding a cell with nobody in it costs: it hides badly. */
const EMPTY_COST = 1e9

/** The three other corners of the rectangle around a cell that hides the fewest answers more; null in a table of one row or column. */
function rectangle(
  counts: readonly (readonly number[])[],
  hidden: readonly (readonly boolean[])[],
  { row, column }: Cell,
): Cell[] | null {
  const cost = (cell: Cell) => (hidden[cell.row]![cell.column] ? 0 : counts[cell.row]![cell.column]! || EMPTY_COST)
  const all = counts.flatMap((cells, otherRow) =>
    otherRow === row
      ? []
      : cells.flatMap((_, otherColumn) =>
          otherColumn === column
            ? []
            : [
                [
                  { row, column: otherColumn },
                  { row: otherRow, column },
                  { row: otherRow, column: otherColumn },
                ],
              ],
        ),
  )
  const costOf = (corners: Cell[]) => corners.reduce((sum, cell) => sum + cost(cell), 0)
  return all.toSorted((a, b) => costOf(a) - costOf(b))[0] ?? null
}
