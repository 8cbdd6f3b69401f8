/** What makes the text of a row no text: bytes of something else, or what one encoding leaves of another. */
export function rowFault(cells: readonly string[]): 'binary' | 'encoding' | null {
  const text = cells.join('\u0001')
  if (text.includes('\0')) return 'binary'
  // The sign for «no letter», or æ, ø and å as two letters each.
  return text.includes('\ufffd') || /Ã[¦¸¥†˜…]/.test(text) ? 'encoding' : null
}
