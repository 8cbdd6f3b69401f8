const DAY = 86_400_000

/** How long records are kept. The settings page shows the same figures from the pack's privacy rules. */
export const RETENTION_DAYS = {
  /** A registration that was asked for and never confirmed. */
  unconfirmed: 7,
  /** Evidence of an ended registration; its address is gone at once. */
  endedSubscription: 30,
  /** A contact that has unsubscribed: the contact goes, the block on the address stays. */
  unsubscribedContact: 30,
  /** The uploaded file of an import and its list of faulty rows. */
  importFile: 30,
} as const

/** What is older than this is removed. */
export const keptSince = (kind: keyof typeof RETENTION_DAYS, now: Date): Date =>
  new Date(now.getTime() - RETENTION_DAYS[kind] * DAY)
