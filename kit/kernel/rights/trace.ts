import { agency, type Grants, line } from './grant.ts'

export const TRACE = {
  'trace.read': [
    agency('administrator'),
    line('leader', 'communication-leader', 'communication-adviser', 'press-contact', 'press-contact-alternate'),
  ],
  /** Sign-ins and tokens: the log is no control of who works when. */
  'trace.read-accounts': [agency('administrator')],
  'trace.read-union-office': [agency('administrator'), line('leader')],
  /** What anyone could read, as it stood; also what has been corrected or withdrawn since. */
  'trace.see-shown': [
    agency('leader', 'communication-leader', 'communication-adviser', 'press-contact', 'press-contact-alternate'),
  ],
  'trace.redact': [agency('administrator'), line('leader')],
} as const satisfies Grants
