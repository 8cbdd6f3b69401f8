export type Sent = { person_id: string | null; unit_id: string | null; state: string }
type List = {
  positions: readonly { id: string; unit_id: string; is_told: boolean }[]
  candidates: readonly { position_id: string; person_id: string }[]
}

/**
 * How it stands with a unit that is told, where nobody there is found in person whom something reaches: it is written to at its own address, or nobody could be
 * told. Null: somebody is told in person, for whichever of its places.
 */
export function untold(
  unitId: string,
  { positions, candidates }: List,
  attempts: readonly Sent[],
  unreachable: ReadonlySet<string>,
): 'unit' | 'nobody' | null {
  const isTold = (id: string) => {
    const own = attempts.filter((one) => one.person_id === id)
    // Whoever has left since was told all the same.
    return own.length > 0 ? !isRefused(own) : !unreachable.has(id)
  }
  const places = positions.filter((one) => one.is_told && one.unit_id === unitId).map(({ id }) => id)
  if (candidates.some((one) => places.includes(one.position_id) && isTold(one.person_id))) return null
  const letters = attempts.filter((one) => one.unit_id === unitId)
  return letters.length > 0 && !isRefused(letters) ? 'unit' : 'nobody'
}

/** Has everything been tried, and nothing taken? */
export const isRefused = (attempts: readonly Sent[]): boolean =>
  attempts.length > 0 && attempts.every(({ state }) => state === 'refused')
