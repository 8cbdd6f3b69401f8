/** What went wrong, in the words of the domain. HTTP statuses live in `kit/http/problem.ts` alone. */
export type FailureKind =
  | 'not-found'
  | 'not-allowed'
  | 'not-signed-in'
  | 'conflict'
  | 'invalid'
  | 'unavailable'
  | 'too-many'

/**
 * A refusal that a person can act on. `code` is stable (`message.own-approval`) and has a text in all three languages
 * under `error:<code>`; `details` fills the text's placeholders.
 */
export class Failure extends Error {
  readonly kind: FailureKind
  readonly code: string
  readonly details: Record<string, unknown>

  constructor(kind: FailureKind, code: string, details: Record<string, unknown> = {}) {
    super(`${kind}: ${code}`)
    this.name = 'Failure'
    this.kind = kind
    this.code = code
    this.details = details
  }
}
