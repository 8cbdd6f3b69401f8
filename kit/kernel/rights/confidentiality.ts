import { type Grants, line } from './grant.ts'

export const CONFIDENTIALITY = {
  /** Opens for oneself what is shown to named persons alone: in person, with a reason, and told to those whose it is. */
  'confidentiality.open': [line('leader')],
} as const satisfies Grants
