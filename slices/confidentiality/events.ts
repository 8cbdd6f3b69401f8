/**
 * What this slice announces. The subject is the message, the case or the crisis; `content` holds levels, counts, ids and reasons, never
 * what the thing is called.
 */
export const CONFIDENTIALITY_EVENTS = {
  /** Fewer may see it; content `{ level, from, people }`. */
  raised: 'confidentiality.raised',
  /** More may see it; content `{ level, from, people, reason }`. */
  lowered: 'confidentiality.lowered',
  /** The named are others than before; content `{ added, removed }`, ids, and `reason` where somebody came to. */
  named: 'confidentiality.named',
  /** A leader in the line opened it for themselves; content `{ reason }`. */
  opened: 'confidentiality.opened',
  /** The one whose it is gets to know that it was opened; content `{ noticeId, personId }`. */
  told: 'confidentiality.told',
} as const
export type ConfidentialityEvent = (typeof CONFIDENTIALITY_EVENTS)[keyof typeof CONFIDENTIALITY_EVENTS]
