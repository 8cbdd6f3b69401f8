import { agency, type Grants, line } from './grant.ts'

export const DUTY = {
  'duty.keep-press-rota': [line('leader', 'communication-leader', 'communication-adviser', 'press-contact')],
  'duty.keep-leader-rota': [line('leader', 'administrator')],
  'duty.keep-relatives-rota': [line('leader', 'communication-leader', 'communication-adviser', 'relatives-liaison')],
  'duty.keep-desk-rota': [line('leader', 'communication-leader', 'communication-adviser')],
  /** Who keeps a rota somewhere reads it too. */
  'duty.read-rotas': [
    agency('leader', 'communication-leader', 'communication-adviser', 'press-contact', 'press-contact-alternate'),
  ],
  'duty.see-gaps': [line('leader', 'communication-leader', 'communication-adviser')],
  /** Those who can set a deputy. */
  'duty.see-uncovered': [line('leader', 'communication-leader', 'administrator')],
  /** That somebody holds union office shows to those who need it. */
  'duty.see-union-answer': [
    line('administrator', 'union-representative', 'leader', 'communication-leader', 'communication-adviser'),
  ],
} as const satisfies Grants
