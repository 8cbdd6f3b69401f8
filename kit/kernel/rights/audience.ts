import { agency, type Grants, line } from './grant.ts'

export const AUDIENCE = {
  'audience.tend': [agency('administrator', 'communication-leader', 'communication-adviser')],
  /** Everybody who plans or answers for a message. */
  'audience.look': [
    agency(
      'administrator',
      'communication-leader',
      'communication-adviser',
      'leader',
      'relatives-liaison',
      'notice-poster',
      'press-contact',
      'press-contact-alternate',
    ),
  ],
  /** Names and addresses; to count heads or post a notice nobody needs them. */
  'audience.see-contacts': [
    agency(
      'administrator',
      'communication-leader',
      'communication-adviser',
      'leader',
      'press-contact',
      'press-contact-alternate',
    ),
  ],
  'audience.set-heads': [
    line(
      'administrator',
      'communication-leader',
      'communication-adviser',
      'leader',
      'relatives-liaison',
      'notice-poster',
    ),
  ],
  /** Addresses of relatives. */
  'audience.see-subscribers': [agency('administrator')],
  /** The line is asked of the directorate: union office is special-category data. */
  'audience.see-union-office': [
    agency('administrator', 'union-representative'),
    line('communication-leader', 'communication-adviser'),
  ],
} as const satisfies Grants
