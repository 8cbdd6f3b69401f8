import { type AskedDuty, type Duty, PERSONAL_DUTIES, type PersonalDuty } from '../../../kit/kernel/caller.ts'

/** First and second on call. */
export const PLACES = ['primary', 'alternate'] as const
export type Place = (typeof PLACES)[number]

/** What a rota and shifts are kept for. */
export const ROTA_DUTIES = ['press-contact', 'leader', 'relatives-liaison', 'directorate-desk'] as const
export type RotaDuty = (typeof ROTA_DUTIES)[number]

/** What always has an answer: not an office that was given to one person by election or by name. */
export type AnsweredDuty = Exclude<AskedDuty, PersonalDuty>

export const isPersonal = (duty: AskedDuty): duty is PersonalDuty =>
  (PERSONAL_DUTIES as readonly AskedDuty[]).includes(duty)

export const hasRota = (duty: AskedDuty): duty is RotaDuty => (ROTA_DUTIES as readonly AskedDuty[]).includes(duty)

/** Which duties of the organisation hold each place where nobody has a shift or a turn. */
export function officesOf(duty: AskedDuty): Record<Place, readonly Duty[]> {
  if (duty === 'press-contact') return { primary: ['press-contact'], alternate: ['press-contact-alternate'] }
  if (duty === 'directorate-desk') return { primary: ['communication-leader'], alternate: [] }
  return { primary: [duty], alternate: [] }
}

/** Every duty that may decide who answers for these: their own, the leader's, and those of the last line. */
export function officesFor(duties: readonly AskedDuty[]): Duty[] {
  const asked = [...duties, 'leader' as const, 'directorate-desk' as const]
  return [...new Set(asked.flatMap((duty) => PLACES.flatMap((place) => officesOf(duty)[place])))]
}
