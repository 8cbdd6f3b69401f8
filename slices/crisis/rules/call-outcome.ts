/** How a try to reach somebody ended; null when there was nobody to reach on the channel any more. */
type End =
  | { kind: 'accepted'; response: string; reference?: string }
  | { kind: 'refused'; permanent: boolean; response: string; retryAfter?: number }
  | { kind: 'uncertain'; reason: string }
  | null

export type Settled =
  | { state: 'accepted'; response: string; reference: string | null }
  | { state: 'refused'; response: string }
  | { state: 'due'; response: string; dueAt: Date }

const MOST_TRIES = 6
const FIRST_WAIT_S = 2

/**
 * What becomes of an attempt. Calling somebody twice is better than not at all, so what is uncertain is tried again, with the
 * same key; a gateway that knows it does not ring twice.
 */
export function afterHandOff(end: End, tries: number, now: Date): Settled {
  if (end === null) return { state: 'refused', response: '' }
  if (end.kind === 'accepted')
    return { state: 'accepted', response: end.response.slice(0, 500), reference: end.reference ?? null }
  const response = (end.kind === 'uncertain' ? end.reason : end.response).slice(0, 500)
  if (tries >= MOST_TRIES || (end.kind === 'refused' && end.permanent)) return { state: 'refused', response }
  const seconds = (end.kind === 'refused' && end.retryAfter) || FIRST_WAIT_S * 2 ** (tries - 1)
  return { state: 'due', response, dueAt: new Date(now.getTime() + Math.min(seconds, 60) * 1000) }
}
