export type Sent = { person_id: string | null; unit_id: string | null; state: string }
type List = {
  positions: readonly { id: string; unit_id: string; is_told: boolean }[]
  candidates: readonly { position_id: string; person_id: string }[]
  calls: readonly { person_id: string; answer: string | null }[]
}

/**
 * How it stands with a unit that is told, where nobody there is found in person whom something reaches: it is written to at its own address, or nobody could be
 * told. Null: somebody is told in person, for whichever of its places.
 */
export function untold(
  unitId: string,
  { positions, candidates, calls }: List,
  attempts: readonly Sent[],
  unreachable: ReadonlySet<string>,
): 'unit' | 'nobody' | null {
  const isTold = (id: string) => {
    // Whoever has left since was told all the same.
    const isKnown = sentTo(id, attempts).length > 0 || hasAnswered(id, calls)
    return isKnown ? !isUnreached(id, { calls }, attempts) : !unreachable.has(id)
  }
  const places = positions.filter((one) => one.is_told && one.unit_id === unitId).map(({ id }) => id)
  if (candidates.some((one) => places.includes(one.position_id) && isTold(one.person_id))) return null
  const letters = attempts.filter((one) => one.unit_id === unitId)
  return letters.length > 0 && !isRefused(letters) ? 'unit' : 'nobody'
}

/** Has everything to them come to nothing? Whoever has answered knows of it, however they heard. */
export const isUnreached = (personId: string, { calls }: Pick<List, 'calls'>, attempts: readonly Sent[]): boolean =>
  !hasAnswered(personId, calls) && isRefused(sentTo(personId, attempts))

export const sentTo = (personId: string, attempts: readonly Sent[]): Sent[] =>
  attempts.filter((one) => one.person_id === personId)

/** Was all of it stopped before it was handed over? */
export const isStopped = (attempts: readonly Sent[]): boolean =>
  attempts.length > 0 && attempts.every(({ state }) => state === 'stopped')

const hasAnswered = (personId: string, calls: List['calls']) =>
  calls.some((one) => one.person_id === personId && one.answer !== null)

/** Has everything been tried, and nothing taken? What was stopped was not tried. */
function isRefused(attempts: readonly Sent[]): boolean {
  const tried = attempts.filter(({ state }) => state !== 'stopped')
  return tried.length > 0 && tried.every(({ state }) => state === 'refused')
}
