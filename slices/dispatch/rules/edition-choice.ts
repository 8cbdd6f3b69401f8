/** The other form of Norwegian is understood by all who read one; English comes next; then whatever there is. */
const INSTEAD: Record<string, string[]> = { nb: ['nn', 'en'], nn: ['nb', 'en'], se: ['nb', 'nn', 'en'] }

/** Which of the approved editions a person who wants `wanted` gets. `editions` is never empty. */
export function editionFor(editions: string[], wanted: string): string {
  const order = [wanted, ...(INSTEAD[wanted] ?? ['en', 'nb', 'nn'])]
  return order.find((language) => editions.includes(language)) ?? editions[0]!
}
