/** How an initiative goes: as planned, may not reach its targets or dates, or will not as things are. */
export const STATUSES = ['on-track', 'at-risk', 'off-track'] as const
export type Status = (typeof STATUSES)[number]
