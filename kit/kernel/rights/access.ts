import { agency, type Grants, line, unit } from './grant.ts'

export const ACCESS = {
  /** What holds for the whole installation: units, authority, settings, tokens, times of keeping. */
  'access.administer': [agency('administrator')],
  /** Invitations, new passwords and codes on paper, for people of these units. */
  'access.manage-accounts': [line('administrator')],
  /** Those who must get in when something happens: they are on the sheet of codes for their unit. */
  'access.enter-by-code': [
    unit('leader', 'communication-leader', 'communication-adviser', 'press-contact', 'press-contact-alternate'),
  ],
} as const satisfies Grants
