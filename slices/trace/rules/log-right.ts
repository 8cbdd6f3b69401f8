import { type Caller, type Duty, holdsDuty } from '../../../kit/kernel/caller.ts'

/** Duties that open the log for the unit they are held in and those below. */
export const LOG_DUTIES: readonly Duty[] = [
  'leader',
  'communication-leader',
  'communication-adviser',
  'press-contact',
  'press-contact-alternate',
]

/**
 * Which events a caller may see. `units`: those of these units. `general`: those of no unit. `accounts`: sign-ins and
 * tokens, which are for administrators alone (the log is no control of who works when). `union`: changes of union
 * office, which show in the units named and, with `everything`, everywhere.
 */
export type LogScope = { everything: boolean; units: string[]; union: string[] }

/** Null: the log is closed to this caller. */
export function logScope(caller: Caller): LogScope | null {
  if (caller.kind === 'system' || isAdministrator(caller)) return { everything: true, units: [], union: [] }
  const reach = (duties: readonly Duty[]) => [
    ...new Set(caller.duties.filter((held) => duties.includes(held.duty)).flatMap((held) => held.unitIds)),
  ]
  const units = reach(LOG_DUTIES)
  return units.length === 0 ? null : { everything: false, units, union: reach(['leader']) }
}

export type LogAbility = 'verify' | 'redact'

/** What the caller may do with the log as a whole. */
export function logAbilities(caller: Caller): LogAbility[] {
  const redacts = isAdministrator(caller) || caller.duties.some((held) => held.duty === 'leader')
  return logScope(caller) === null ? [] : redacts ? ['verify', 'redact'] : ['verify']
}

export type RedactionRefusal =
  | 'trace.may-not-redact'
  | 'trace.own-event'
  | 'trace.redaction-stays'
  | 'trace.already-redacted'

/**
 * Content may be emptied by an administrator, or by a leader of the unit; never by the one who did what it tells of, and
 * never a redaction itself. Gives the code of the refusal, or null.
 */
export function redactionRefusal(
  caller: Caller,
  event: { name: string; actor: string; unitId: string | null; isEmpty: boolean },
): RedactionRefusal | null {
  const isLeader = event.unitId !== null && holdsDuty(caller, ['leader'], event.unitId)
  if (!isAdministrator(caller) && !isLeader) return 'trace.may-not-redact'
  if (event.actor === caller.id) return 'trace.own-event'
  if (event.name === 'trace.redacted') return 'trace.redaction-stays'
  return event.isEmpty ? 'trace.already-redacted' : null
}

const isAdministrator = (caller: Caller) => caller.duties.some((held) => held.duty === 'administrator')
