const LETTERS: Record<string, string> = { æ: 'ae', ø: 'o', å: 'a', ß: 'ss' }

/** A key made of a title, one that nobody has yet: `Åpne dører` gives `apne-dorer`, then `apne-dorer-2`. */
export function keyFrom(title: string, taken: ReadonlySet<string>): string {
  const letters = title
    .toLowerCase()
    .replaceAll(/[æøåß]/g, (letter) => LETTERS[letter]!)
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replaceAll(/^-+|-+$/g, '')
  const key = letters || 'element'
  if (!taken.has(key)) return key
  for (let number = 2; ; number++) if (!taken.has(`${key}-${number}`)) return `${key}-${number}`
}
