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
  /** Says, as the second person, that whoever came by such a code is who they say. */
  'access.admit-second': [
    line(
      'administrator',
      'leader',
      'communication-leader',
      'communication-adviser',
      'press-contact',
      'press-contact-alternate',
    ),
  ],
  /** Of which duties more than a password is demanded: the agency's, so from its own top unit. */
  'access.set-sign-in-rule': [line('administrator')],
  /** Of whom more than a password is demanded as Varde comes: whoever gives power, approves or releases, and answers the press. */
  'access.prove-more': [
    unit(
      'administrator',
      'leader',
      'communication-leader',
      'communication-adviser',
      'press-contact',
      'press-contact-alternate',
    ),
  ],
} as const satisfies Grants
