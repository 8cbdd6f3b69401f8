/** Those closest to the work, and those around. */
export const CIRCLES = ['inner', 'outer'] as const
export type Circle = (typeof CIRCLES)[number]

/** Where those in a group are known from: duties, the contact list, counts by unit, or registrations. */
export const REACHES = ['staff', 'contacts', 'head-count', 'subscribers'] as const
export type Reach = (typeof REACHES)[number]

/** Of interest and of influence. */
export const WEIGHTS = ['low', 'medium', 'high'] as const
export type Weight = (typeof WEIGHTS)[number]

/** A key for a new group from its Norwegian name: small letters and hyphens, and a number when the key is taken. */
export function groupKeyOf(name: string, taken: string[]): string {
  const letters: Record<string, string> = { æ: 'ae', ø: 'o', å: 'a' }
  const plain = name
    .toLowerCase()
    .replaceAll(/[æøå]/g, (letter) => letters[letter]!)
    .normalize('NFD')
  const key =
    plain
      .replaceAll(/[\u0300-\u036f]/g, '')
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-+|-+$/g, '')
      .slice(0, 40) || 'gruppe'
  if (!taken.includes(key)) return key
  for (let n = 2; ; n++) if (!taken.includes(`${key}-${n}`)) return `${key}-${n}`
}

/** Would the group stand below itself? */
export function wouldLoop(
  id: string,
  parentId: string | null,
  groups: { id: string; parentId: string | null }[],
): boolean {
  const parents = new Map(groups.map((group) => [group.id, group.parentId]))
  for (let at = parentId, steps = 0; at; at = parents.get(at) ?? null, steps++)
    if (at === id || steps > groups.length) return true
  return false
}
