/** The separator that splits the first lines most evenly. Text in quotes is left out of the count. */
export function guessSeparator(text: string): string {
  const lines = text
    .replaceAll(/"(?:[^"]|"")*"/g, '')
    .split(/\r?\n/)
    .filter(Boolean)
    .slice(0, 20)
  let best = { separator: ';', score: 0 }
  for (const separator of [';', ',', '\t', '|']) {
    const counts = lines.map((line) => line.split(separator).length - 1)
    const first = counts[0] ?? 0
    const even = counts.filter((count) => count === first).length / Math.max(1, lines.length)
    const score = first === 0 ? 0 : even * 100 + Math.min(first, 30)
    if (score > best.score) best = { separator, score }
  }
  return best.separator
}
