/** Real for everyone, an exercise that cannot reach the outside, or a demo that is marked as one. */
export type Mode = 'real' | 'exercise' | 'demo'

/** What a person is set to do in a unit. The words are the organisation slice's own; see CONTEXT.md. */
export const DUTIES = [
  'administrator',
  'leader',
  'communication-leader',
  'communication-adviser',
  'press-contact',
  'press-contact-alternate',
  'safety-delegate',
  'union-representative',
  'relatives-liaison',
  'notice-poster',
] as const
export type Duty = (typeof DUTIES)[number]

/** Everything that somebody may be asked to answer for. The desk of the directorate is no office: whoever has the turn sits there. */
export const ASKED_DUTIES = [...DUTIES, 'directorate-desk'] as const
export type AskedDuty = (typeof ASKED_DUTIES)[number]

/** Offices that are given to one person by election or by name: no deputy takes them over, and no leader answers in their place. */
export const PERSONAL_DUTIES = ['administrator', 'safety-delegate', 'union-representative'] as const satisfies Duty[]
export type PersonalDuty = (typeof PERSONAL_DUTIES)[number]

/** A duty in a unit, with every unit below it, so that a check needs no database. */
export type HeldDuty = { duty: Duty; unitId: string; unitIds: string[] }

/** Who asks: a person with duties, or the system itself. Computed by the access slice for each request. */
export type Caller = {
  kind: 'person' | 'system' | 'token'
  /** `per_…`, or `system:<name>`; this is what the log shows as actor. */
  id: string
  name: string
  language: Language
  unitId: string | null
  duties: HeldDuty[]
  /** Only for API tokens: what the token may do at most. */
  scopes?: string[]
  /** What this person says that they have looked at, by number, where something is asked before it is done. Only behind a session that does something: without it nothing is asked. */
  acknowledged?: readonly string[]
}

/** By what something is done: a person's session, an API token, or the system itself (a job, a listener, the command line). */
export const VIAS = ['session', 'token', 'system'] as const
export type Via = (typeof VIAS)[number]

export const LANGUAGES = ['nb', 'nn', 'en'] as const
/** Languages of the interface. Messages may have more. */
export type Language = (typeof LANGUAGES)[number]

export function systemCaller(name: string): Caller {
  return { kind: 'system', id: `system:${name}`, name, language: 'nb', unitId: null, duties: [] }
}
