import type { CallAnswer } from './crisis.ts'

/** Somebody who may be called in by hand: whether they are there now, and whether the room has asked for them already. */
export type Callable = {
  id: string
  displayName: string
  unitName: string
  /** `until` is ISO 8601, null when nobody knows; null for who is not away. */
  away: { until: string | null } | null
  /** Called in already, with what they have answered; null for who is not. */
  called: { answer: CallAnswer | null } | null
}

/** Those who are there first, then those who are away, then those whom the room has called; else as they were. */
export const thereFirst = <One extends Pick<Callable, 'away' | 'called'>>(people: readonly One[]): One[] =>
  people.toSorted((a, b) => placeOf(a) - placeOf(b))

const placeOf = ({ away, called }: Pick<Callable, 'away' | 'called'>): number => (called ? 2 : away ? 1 : 0)
