import { firstSheet } from './percent-cells.ts'
import type { ZipEntries } from './zip-entries.ts'

/** So many places are always laid out, however few of them are filled. */
const ALWAYS = 2_000_000
/** Beyond that, so many places for each cell that is filled: a table with many holes has fewer. */
const PER_CELL = 20
/** No tag of a cell is as long as this. */
const LONGEST_TAG = 400
const CELL = /<(?:\w+:)?c\s(?:[^<>]*?\s)?r=["']([A-Z]{1,3})(\d{1,7})["'][^<>]*>/g

/** A cell lies so far from the table that reading would lay out every empty place between. `code` outlives a thread. */
export class StrayCell extends Error {
  readonly code = 'stray-cell'
}

/**
 * Throws `StrayCell` before anything is laid out. The cells themselves are counted as they are unpacked: what the workbook says of its
 * own extent is only what somebody wrote there.
 */
export async function refuseStrayCell({ read, pieces }: ZipEntries): Promise<void> {
  let [cells, lastRow, lastColumn, rest] = [0, 0, 0, '']
  for await (const piece of pieces(await firstSheet(read))) {
    const text = rest + piece.toString('latin1')
    let end = 0
    for (const found of text.matchAll(CELL)) {
      end = found.index + found[0].length
      // A cell with nothing but a format takes no place.
      if (found[0].endsWith('/>')) continue
      cells++
      lastRow = Math.max(lastRow, Number(found[2]))
      lastColumn = Math.max(lastColumn, columnNumber(found[1]!))
    }
    rest = text.slice(Math.max(end, text.length - LONGEST_TAG))
  }
  if (lastRow * lastColumn > Math.max(ALWAYS, cells * PER_CELL)) throw new StrayCell()
}

const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0)
