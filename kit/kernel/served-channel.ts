/** Channels that a server of somebody else's takes. */
export const SERVED_CHANNELS = ['email', 'sms'] as const
export type ServedChannel = (typeof SERVED_CHANNELS)[number]
