/** What a spreadsheet would take for a formula gets an apostrophe in front (OWASP, CSV injection). */
export const harmless = (text: string): string => (/^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text)

/** A text as a cell of CSV (RFC 4180): harmless, and quoted where it holds a separator (comma or semicolon), a quote or a line break. */
export function csvCell(text: string): string {
  const safe = harmless(text)
  return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
