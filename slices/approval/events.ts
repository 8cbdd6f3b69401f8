/** What this slice announces. `subject` is the id of what the words belong to; content `{ approvalId, kind, … }`. */
export const APPROVAL_EVENTS = {
  asked: 'approval.asked',
  /** Content also `{ fingerprint, insteadOf }`. */
  given: 'approval.given',
  /** Content also `{ reason }`. */
  returned: 'approval.returned',
  takenBack: 'approval.taken-back',
} as const
export type ApprovalEvent = (typeof APPROVAL_EVENTS)[keyof typeof APPROVAL_EVENTS]
