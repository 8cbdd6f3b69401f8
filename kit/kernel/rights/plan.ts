import { agency, type Grants, line } from './grant.ts'

export const PLAN = {
  /** What is not approved yet; what is approved is everyone's to know. */
  'plan.read': [
    line(
      'leader',
      'communication-leader',
      'communication-adviser',
      'press-contact',
      'press-contact-alternate',
      'administrator',
    ),
  ],
  'plan.write': [line('leader', 'communication-leader', 'communication-adviser', 'press-contact')],
  /** What a leader has approved, a leader stops; who approves stands in the table of authority. */
  'plan.stop-initiative': [line('leader', 'communication-leader')],
  'plan.remove-lesson': [line('leader', 'communication-leader')],
  'plan.answer-idea': [line('communication-leader', 'communication-adviser')],
  'plan.set-answer-time': [agency('communication-leader')],
  'plan.ask-ambassadors': [line('communication-leader', 'communication-adviser')],
  'plan.confirm-known': [line('leader')],
  'plan.set-limits': [agency('communication-leader')],
} as const satisfies Grants
