/** What this slice announces. `subject` is the unit. */
export const DUTY_EVENTS = {
  /** A rota or shift was changed; content `{ duty, … }` with ids and counts. */
  set: 'duty.set',
  /** The hours of the telephone were set; content `{ parts }`. */
  hoursSet: 'duty.hours-set',
} as const
export type DutyEvent = (typeof DUTY_EVENTS)[keyof typeof DUTY_EVENTS]
