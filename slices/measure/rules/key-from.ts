const LETTERS: Record<string, string> = { æ: 'ae', ø: 'o', å: 'a', é: 'e', ö: 'o', ä: 'a', ü: 'u' }
const LONGEST = 60

/** A key for a new indicator from its name: small letters and hyphens, with a number behind it where the name is taken. */
export function keyFrom(name: string, taken: ReadonlySet<string>): string {
  const plain = name
    .toLowerCase()
    .replaceAll(/[æøåéöäü]/g, (letter) => LETTERS[letter]!)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replaceAll(/^-+|-+$/g, '')
  const base = plain || 'indikator'
  let key = base
  for (let number = 2; taken.has(key); number++) key = `${base}-${number}`
  return key
}
