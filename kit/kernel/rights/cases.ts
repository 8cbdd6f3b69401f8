import { type Grants, line } from './grant.ts'

const desk = line('leader', 'communication-leader', 'communication-adviser', 'press-contact', 'press-contact-alternate')

export const CASES = {
  /** Anyone reports for the unit they work in. */
  'cases.report': [desk],
  'cases.handle': [desk],
  /** Asked of the directorate above the unit. */
  'cases.assess': [desk],
  'cases.ask-support': [desk],
  /** Asked of the directorate. */
  'cases.give-support': [desk],
  /** Asked of the directorate. */
  'cases.set-clock': [line('leader', 'communication-leader')],
} as const satisfies Grants
