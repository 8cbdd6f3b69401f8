import fc from 'fast-check'
import { expect, test } from 'vitest'
import { suppress } from './suppression.ts'
import { SMALLEST_CELL } from './survey.ts'

const table = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 2, max: 6 })).chain(([rows, columns]) =>
  fc.array(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: columns, maxLength: columns }), {
    minLength: rows,
    maxLength: rows,
  }),
)

/**
 * Solves what can be solved, as somebody with the sums would: while a row or a column has one hidden cell, it is the sum less the
 * others. Then every cycle of hidden cells leaves each of its cells free.
 */
function workOut(shown: (number | null)[][]): number {
  const hidden = shown.map((row) => row.map((cell) => cell === null))
  let solved = 0
  for (let before = -1; before !== solved; ) {
    before = solved
    for (const [row, cells] of hidden.entries())
      for (const [column, isHidden] of cells.entries()) {
        if (!isHidden) continue
        const inRow = cells.filter(Boolean).length
        const inColumn = hidden.filter((other) => other[column]).length
        if (inRow > 1 && inColumn > 1) continue
        hidden[row]![column] = false
        solved++
      }
  }
  return solved
}

test('when a table has small cells, each of them is hidden, and none can be worked out from the sums', () => {
  fc.assert(
    fc.property(table, (counts) => {
      const shown = suppress(counts)
      const isWide = counts.length > 1 && counts[0]!.length > 1
      for (const [row, cells] of shown.entries())
        for (const [column, cell] of cells.entries()) {
          const count = counts[row]![column]!
          if (count > 0 && count < SMALLEST_CELL) expect(cell).toBeNull()
          else if (cell !== null) expect(cell).toBe(count)
        }
      if (isWide) expect(workOut(shown)).toBe(0)
    }),
  )
})

test('when nothing is small, nothing is hidden', () => {
  expect(
    suppress([
      [10, 0],
      [7, 5],
    ]),
  ).toEqual([
    [10, 0],
    [7, 5],
  ])
})

test('when a lone cell is small, the smallest that hides it is hidden with it', () => {
  expect(
    suppress([
      [3, 20, 30],
      [9, 15, 40],
      [50, 60, 70],
    ]),
  ).toEqual([
    [null, null, 30],
    [null, null, 40],
    [50, 60, 70],
  ])
})
