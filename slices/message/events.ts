/**
 * What this slice announces. The subject is the message's id; `content` holds ids, numbers, states and reasons, never
 * the text itself. `message.approved`, `message.corrected` and `message.withdrawn` carry `{ messageId, versionId }`.
 * `message.withdrawn` with `reopened: true` means that an approved version was taken back before it went out.
 */
export const MESSAGE_EVENTS = [
  'message.drafted',
  'message.saved',
  'message.edition-checked',
  'message.edition-follows',
  'message.edition-removed',
  'message.settings-changed',
  'message.origin-changed',
  'message.block-marked',
  'message.check-settled',
  'message.review-asked',
  'message.review-taken-back',
  'message.approved',
  'message.returned',
  'message.stop-lifted',
  'message.correction-started',
  'message.corrected',
  'message.withdrawn',
  'message.dispatched',
  'message.comment-added',
  'message.comment-resolved',
  'message.translation-asked',
  'message.translation-taken',
  'message.translation-given-back',
  'message.translation-delivered',
  'message.translation-returned',
  'message.translation-day-set',
  'message.translation-withdrawn',
  'message.translation-moved',
  'message.translator-told',
  'message.remarks-erased',
] as const
export type MessageEvent = (typeof MESSAGE_EVENTS)[number]

/** Content of the three events that dispatch and the public pages listen to. */
export type VersionEventContent = { messageId: string; versionId: string }
