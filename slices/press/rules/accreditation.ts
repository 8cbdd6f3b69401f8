import { hasNumber } from '../../../kit/kernel/stops/has-number.ts'

/** What somebody who wants to come wrote in the open form, as it came. */
export type AccreditationForm = {
  name: string
  outlet: string
  email: string
  equipment: string
  /** A field that no person sees. */
  trap: string
}
export type AccreditationField = keyof AccreditationForm
export type AccreditationFault = {
  field: AccreditationField
  code: 'trap' | 'no-name' | 'no-outlet' | 'bad-email' | 'identity-number'
}

export const LONGEST_ACCREDITATION = { name: 120, outlet: 120, email: 254, equipment: 300 } as const

/** All that keeps the form from being taken. `isAddress` says whether mail can go there. */
export function accreditationFaults(
  form: AccreditationForm,
  isAddress: (text: string) => boolean,
): AccreditationFault[] {
  if (form.trap !== '') return [{ field: 'trap', code: 'trap' }]
  const faults: AccreditationFault[] = []
  if (form.name === '') faults.push({ field: 'name', code: 'no-name' })
  if (form.outlet === '') faults.push({ field: 'outlet', code: 'no-outlet' })
  if (!isAddress(form.email)) faults.push({ field: 'email', code: 'bad-email' })
  for (const field of ['name', 'outlet', 'equipment'] as const)
    if (hasNumber(form[field])) faults.push({ field, code: 'identity-number' })
  return faults
}

export const ACCREDITATION_STATES = ['asked', 'accepted', 'declined'] as const
export type AccreditationState = (typeof ACCREDITATION_STATES)[number]
export const ACCREDITATION_LETTERS = ['received', 'accepted', 'declined', 'moved', 'cancelled'] as const
export type AccreditationLetter = (typeof ACCREDITATION_LETTERS)[number]

/** Why somebody does not get in, as they are told. */
export const DECLINE_REASONS = ['full', 'press-only', 'too-late', 'no-outlet'] as const
export type DeclineReason = (typeof DECLINE_REASONS)[number]

/** Where the privacy table has no rule: a month after the occasion. */
export const ACCREDITATION_DAYS = 30
