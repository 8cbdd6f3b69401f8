import { type Grants, line } from './grant.ts'

export const MESSAGE = {
  'message.write': [line('leader', 'communication-leader', 'communication-adviser', 'press-contact')],
  'message.read': [
    line(
      'leader',
      'communication-leader',
      'communication-adviser',
      'press-contact',
      'press-contact-alternate',
      'administrator',
    ),
  ],
  /** A leader at the level of approval or above it; who approves stands in the table of authority, which is data. */
  'message.lift-stop': [line('leader')],
  /** Text that is approved or out is the agency's, no longer the writer's. */
  'message.withdraw': [line('leader', 'communication-leader')],
} as const satisfies Grants
