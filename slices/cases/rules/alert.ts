/** Why somebody is told at once. */
export const ALERT_KINDS = [
  'reported',
  'receipt',
  'late',
  'assigned',
  'support-asked',
  'support-answered',
  'support-late',
] as const
export type AlertKind = (typeof ALERT_KINDS)[number]
