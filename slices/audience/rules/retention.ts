const DAY = 86_400_000

/**
 * Kinds of record in the privacy rules of organisation, and how many days hold where there is no rule. An administrator
 * changes the rule on screen; the night does what it says.
 */
export const KEPT_DAYS = {
  /** A registration that was asked for and never confirmed. */
  registration: 7,
  /** Evidence of an ended registration (its address is gone at once), and a contact that has unsubscribed. */
  subscription: 30,
  /** The uploaded file of an import and its list of faulty rows. */
  'import-file': 30,
  /** A contact that no dispatch has used and nobody has looked at: put up for review, never erased by itself. */
  contact: 730,
} as const
export type KeptKind = keyof typeof KEPT_DAYS

/** What is older than this has been kept long enough. */
export const keptSince = (days: number, now: Date): Date => new Date(now.getTime() - days * DAY)
