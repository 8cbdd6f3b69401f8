/** What this slice announces. The subject is the letter; `content` holds its kind, channel and what it is about, never words or an address. */
export const OUTBOX_EVENTS = {
  /** It was given up, or came back; content `{ kind, channel, about, state }`. */
  notDelivered: 'outbox.not-delivered',
} as const
export type OutboxEvent = (typeof OUTBOX_EVENTS)[keyof typeof OUTBOX_EVENTS]
