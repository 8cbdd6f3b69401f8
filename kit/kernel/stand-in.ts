/**
 * Who stands in for somebody who is away: their deputy, or the deputy of an absent deputy, and so on. Ends at a loop, a gap or somebody
 * who has left; null then, and for one who is not away at all.
 */
export function standInFor(
  absentId: string,
  deputyOf: (personId: string) => string | null,
  isThere: (personId: string) => boolean,
): string | null {
  const seen = new Set<string>()
  for (let id: string | null = absentId; id !== null && !seen.has(id); id = deputyOf(id)) {
    if (isThere(id)) return id === absentId ? null : id
    seen.add(id)
  }
  return null
}
