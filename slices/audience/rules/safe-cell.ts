/** A cell that a spreadsheet would take for a formula gets an apostrophe in front (OWASP, CSV injection). */
export function safeCell(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
}

/** One line of CSV for Norwegian and British spreadsheets: semicolons, quotes where they are needed. */
export function csvLine(cells: (string | null)[]): string {
  const shown = cells.map((cell) => {
    const text = safeCell(cell ?? '')
    return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  })
  return `${shown.join(';')}\r\n`
}
