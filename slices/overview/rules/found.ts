/** What the search finds, in the order that it is shown. */
export const FOUND_KINDS = [
  'crisis',
  'message',
  'dispatch',
  'case',
  'inquiry',
  'line',
  'initiative',
  'element',
  'unit',
  'person',
] as const
export type FoundKind = (typeof FOUND_KINDS)[number]
