import { agency, type Grants, line } from './grant.ts'

export const DUTY = {
  'duty.keep-press-rota': [line('leader', 'communication-leader', 'communication-adviser', 'press-contact')],
  'duty.keep-leader-rota': [line('leader', 'administrator')],
  'duty.keep-relatives-rota': [line('leader', 'communication-leader', 'communication-adviser', 'relatives-liaison')],
  'duty.keep-desk-rota': [line('leader', 'communication-leader', 'communication-adviser')],
  /**
   * Holding one of these for the unit, oneself or as a deputy, is enough to be set for its turns: a turn opens what the duty opens. Anybody else
   * is named for it by whoever may lend the duty.
   */
  'duty.take-press-turn': [
    line('leader', 'communication-leader', 'communication-adviser', 'press-contact', 'press-contact-alternate'),
  ],
  'duty.take-leader-turn': [line('leader', 'communication-leader')],
  'duty.take-relatives-turn': [line('leader', 'communication-leader', 'communication-adviser', 'relatives-liaison')],
  'duty.take-desk-turn': [line('leader', 'communication-leader', 'communication-adviser', 'press-contact')],
  'duty.name-press-turn': [line('leader', 'communication-leader', 'communication-adviser')],
  'duty.name-leader-turn': [agency('administrator'), line('leader')],
  'duty.name-relatives-turn': [line('leader', 'communication-leader', 'communication-adviser')],
  'duty.name-desk-turn': [line('leader', 'communication-leader')],
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
