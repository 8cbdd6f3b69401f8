import type { Caller } from '../../../kit/kernel/caller.ts'
import { readerOf } from '../../../kit/kernel/confidentiality.ts'
import { may, mayAnywhere, mayEverywhere, unitsWhere } from '../../../kit/kernel/rights/may.ts'

/**
 * Which events a caller may see. `units`: those of these units. `general`: those of no unit. `accounts`: sign-ins and
 * tokens, which are for administrators alone (the log is no control of who works when). `union`: changes of union
 * office, which show in the units named and, with `everything`, everywhere. `reader`: who asks, for what few may see.
 */
export type LogScope = { everything: boolean; units: string[]; union: string[]; reader: string | null }

/** Null: the log is closed to this caller. */
export function logScope(caller: Caller): LogScope | null {
  const units = unitsWhere(caller, 'trace.read')
  if (units === null) return { everything: true, units: [], union: [], reader: readerOf(caller) }
  return units.length === 0
    ? null
    : { everything: false, units, union: unitsWhere(caller, 'trace.read-union-office') ?? [], reader: readerOf(caller) }
}

export type LogAbility = 'verify' | 'redact'

/** What the caller may do with the log as a whole. */
export function logAbilities(caller: Caller): LogAbility[] {
  if (logScope(caller) === null) return []
  return mayAnywhere(caller, 'trace.redact') ? ['verify', 'redact'] : ['verify']
}

export type RedactionRefusal =
  | 'trace.may-not-redact'
  | 'trace.own-event'
  | 'trace.redaction-stays'
  | 'trace.already-redacted'

/** A yes says who and to which fingerprint, and no words of a person. (What a slice tells of its own yes may hold a reason.) */
const SAYS_YES = 'approval.given'

/** What the log says of itself stays, and so does that somebody said yes, and to what. */
export const staysInLog = (name: string): boolean => name.startsWith('trace.') || name === SAYS_YES

/**
 * Content may be emptied by an administrator, or by a leader of the unit; never by the one who did what it tells of, and
 * never a redaction itself, and never a yes. Gives the code of the refusal, or null.
 */
export function redactionRefusal(
  caller: Caller,
  event: { name: string; actor: string; unitId: string | null; isEmpty: boolean },
): RedactionRefusal | null {
  const { unitId } = event
  const redacts = unitId === null ? mayEverywhere(caller, 'trace.redact') : may(caller, 'trace.redact', unitId)
  if (!redacts) return 'trace.may-not-redact'
  if (event.actor === caller.id) return 'trace.own-event'
  if (staysInLog(event.name)) return 'trace.redaction-stays'
  return event.isEmpty ? 'trace.already-redacted' : null
}
