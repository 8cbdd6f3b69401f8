import { agency, type Grants, line } from './grant.ts'

export const PRESS = {
  /** A journalist calls whom they have the number of: whoever takes the call writes down what it is about, and the unit it is about has it from then on. */
  'press.take-inquiry': [
    agency('leader', 'communication-leader', 'communication-adviser', 'press-contact', 'press-contact-alternate'),
  ],
  /** To read, own and answer inquiries; who approves an answer stands in the table of authority. */
  'press.handle': [
    line('leader', 'communication-leader', 'communication-adviser', 'press-contact', 'press-contact-alternate'),
  ],
  'press.share-answer': [line('leader', 'communication-leader', 'communication-adviser')],
  /** Every press contact reads every line: the agency says one thing. */
  'press.read-lines': [
    agency(
      'leader',
      'communication-leader',
      'communication-adviser',
      'press-contact',
      'press-contact-alternate',
      'administrator',
    ),
  ],
  /** Who approves a line stands in the table of authority. */
  'press.write-line': [line('leader', 'communication-leader', 'communication-adviser', 'press-contact')],
  'press.write-proactive': [line('leader', 'communication-leader', 'communication-adviser', 'press-contact')],
  'press.keep-occasion': [
    agency('communication-leader', 'communication-adviser'),
    line('leader', 'press-contact', 'press-contact-alternate'),
  ],
  /** The press room is the agency's, so no unit counts. */
  'press.set-room-languages': [agency('communication-leader', 'communication-adviser')],
  /** Write facts, captions and events for the unit; who says yes to them stands in the table of authority. */
  'press.write-room': [line('communication-leader', 'communication-adviser')],
  'press.read-room': [
    agency('leader', 'communication-leader', 'communication-adviser', 'press-contact', 'press-contact-alternate'),
  ],
  'press.give-advance': [line('leader', 'communication-leader', 'communication-adviser')],
  'press.see-equal-treatment': [agency('leader', 'communication-leader', 'communication-adviser')],
  /** The whole file of a journalist: where every unit that the person has asked is theirs. */
  'press.give-out-file': [line('leader', 'communication-leader', 'communication-adviser')],
} as const satisfies Grants
