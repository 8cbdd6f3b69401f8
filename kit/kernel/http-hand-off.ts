import type { HandOff } from './hand-off.ts'

/** An HTTP answer, or how the request ended without one. `began` is true when the receiver may have got the request. */
export type HttpEnd =
  | { status: number; body: string; retryAfter: string | null }
  | { status: null; reason: string; began: boolean }

/**
 * What an HTTP answer means for a hand-off. A receiver that honours our idempotency key makes another try harmless, but that
 * it does is not ours to assume: silence after the request began is uncertain, and so is what a proxy says in its place.
 */
export function httpHandOff(end: HttpEnd): HandOff {
  if (end.status === null)
    return end.began
      ? { kind: 'uncertain', reason: end.reason }
      : { kind: 'refused', permanent: false, code: 0, response: end.reason }
  const response = end.body.slice(0, 500)
  if (end.status >= 200 && end.status < 300) return { kind: 'accepted', response }
  if (end.status === 502 || end.status === 504) return { kind: 'uncertain', reason: `${end.status} from a proxy` }
  const retryAfter = secondsOf(end.retryAfter)
  const permanent = end.status < 500 && !NOT_THE_RECIPIENT.includes(end.status)
  return { kind: 'refused', permanent, code: end.status, response, ...(retryAfter === null ? {} : { retryAfter }) }
}

/** 401 to 404 and 407 say that our set-up is wrong, and 408, 425 and 429 that it is too early: no recipient is to blame. */
const NOT_THE_RECIPIENT = [401, 402, 403, 404, 407, 408, 425, 429]

function secondsOf(header: string | null): number | null {
  return header && /^\d{1,6}$/.test(header.trim()) ? Number(header) : null
}
