import type { Duty, HeldDuty } from '../../../kit/kernel/caller.ts'

/** What the shell shows to a person at all; every single thing still carries its own abilities, and actions decide. */
const OPENS: Record<string, readonly Duty[]> = {
  'write-messages': ['leader', 'communication-leader', 'communication-adviser', 'press-contact'],
  'approve-messages': ['leader', 'communication-leader', 'press-contact'],
  'manage-audience': ['communication-leader', 'communication-adviser', 'administrator'],
  'manage-organisation': ['administrator'],
  'manage-accounts': ['administrator'],
  'answer-press': ['press-contact', 'press-contact-alternate', 'communication-leader', 'communication-adviser'],
  'do-unit-tasks': ['notice-poster', 'leader', 'relatives-liaison', 'press-contact', 'press-contact-alternate'],
  'read-log': [
    'administrator',
    'leader',
    'communication-leader',
    'communication-adviser',
    'press-contact',
    'press-contact-alternate',
  ],
}

export function abilitiesOf(duties: HeldDuty[]): string[] {
  const held = new Set(duties.map((one) => one.duty))
  return Object.entries(OPENS)
    .filter(([, openTo]) => openTo.some((duty) => held.has(duty)))
    .map(([ability]) => ability)
}
