import { type Grants, line, unit } from './grant.ts'

const sending = line('leader', 'communication-leader', 'communication-adviser')

export const DISPATCH = {
  /** What is only planned. */
  'dispatch.see': [
    line(
      'leader',
      'communication-leader',
      'communication-adviser',
      'press-contact',
      'press-contact-alternate',
      'administrator',
    ),
  ],
  /** What has reached somebody; what is only planned is not everybody's to know yet. */
  'dispatch.see-out': [
    line(
      'leader',
      'communication-leader',
      'communication-adviser',
      'press-contact',
      'press-contact-alternate',
      'administrator',
      'safety-delegate',
      'union-representative',
      'notice-poster',
    ),
  ],
  'dispatch.plan': [sending],
  'dispatch.start': [sending],
  'dispatch.pause': [sending],
  'dispatch.override': [line('leader', 'communication-leader')],
  'dispatch.answer': [sending],
  /** People whom no channel reached: by name only to those who lead them or send to them. */
  'dispatch.see-people': [sending],
  'dispatch.see-tasks': [
    line(
      'notice-poster',
      'leader',
      'relatives-liaison',
      'press-contact',
      'press-contact-alternate',
      'communication-adviser',
      'communication-leader',
    ),
  ],
  'dispatch.confirm-task': [
    line('notice-poster', 'leader', 'relatives-liaison', 'press-contact', 'press-contact-alternate'),
  ],
  /** Those of the unit that hangs it up, and whoever hangs for a unit below: also where the text is for named persons. */
  'dispatch.hang-shielded': [
    unit('leader', 'relatives-liaison', 'press-contact', 'press-contact-alternate'),
    line('notice-poster'),
  ],
} as const satisfies Grants
