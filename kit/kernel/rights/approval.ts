import { type Grants, line } from './grant.ts'

export const APPROVAL = {
  /** See what waits for somebody else's yes. Who says it stands in the table of authority, which is data. */
  'approval.read': [
    line('leader', 'communication-leader', 'communication-adviser', 'press-contact', 'press-contact-alternate'),
  ],
} as const satisfies Grants
