/** What the press desk announces. Subjects are ids; content holds numbers, states and reasons, never the words. */
export const PRESS_EVENTS = {
  /** Rota, a shift or the numbers of a unit were changed; subject is the unit. */
  dutySet: 'press.duty-set',
  lineDrafted: 'press.line-drafted',
  lineSaved: 'press.line-saved',
  lineApproved: 'press.line-approved',
  lineRetired: 'press.line-retired',
  /** A line was used to answer something; content `{ number, subject }`. */
  lineUsed: 'press.line-used',
  /** Who had been answered by an older version has been told of the new one. */
  lineChangeTold: 'press.line-change-told',
} as const
export type PressEvent = (typeof PRESS_EVENTS)[keyof typeof PRESS_EVENTS]
