/** What this slice announces. The subject is the letter, or the channel; `content` holds its kind, channel and what it is about, never words or an address. */
export const OUTBOX_EVENTS = {
  /** It was given up, or came back; content `{ kind, channel, about, state }`. */
  notDelivered: 'outbox.not-delivered',
  /** What waits on a channel was tried before its time; content `{ channel, letters }`. */
  triedNow: 'outbox.tried-now',
} as const
export type OutboxEvent = (typeof OUTBOX_EVENTS)[keyof typeof OUTBOX_EVENTS]
