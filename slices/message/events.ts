/**
 * What this slice announces. The subject is the message's id; `content` holds ids, numbers, states and reasons, never
 * the text itself. `message.approved`, `message.corrected` and `message.withdrawn` carry `{ messageId, versionId }`.
 */
export const MESSAGE_EVENTS = [
  'message.drafted',
  'message.saved',
  'message.review-asked',
  'message.review-taken-back',
  'message.approved',
  'message.returned',
  'message.stop-lifted',
  'message.reopened',
  'message.corrected',
  'message.withdrawn',
  'message.dispatched',
  'message.comment-added',
] as const
export type MessageEvent = (typeof MESSAGE_EVENTS)[number]

/** Content of the three events that dispatch and the public pages listen to. */
export type VersionEventContent = { messageId: string; versionId: string }
