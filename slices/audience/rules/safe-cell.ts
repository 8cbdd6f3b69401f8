import { harmless as safeCell } from '../../../kit/kernel/csv-cell.ts'

/** One line of CSV for Norwegian and British spreadsheets: semicolons, quotes where they are needed. */
export function csvLine(cells: (string | null)[]): string {
  const shown = cells.map((cell) => {
    const text = safeCell(cell ?? '')
    return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  })
  return `${shown.join(';')}\r\n`
}

export { safeCell }
