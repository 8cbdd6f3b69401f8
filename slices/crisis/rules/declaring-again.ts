/** So long is a crisis that somebody has declared near enough for their next one to be asked about, or called narrowly. *Ikke i kilden.* */
export const SOON_MS = 60 * 60_000
/** So long does one that is called narrowly wait for somebody to come, before everyone is called. *Ikke i kilden.* */
export const NARROW_MS = 5 * 60_000
/** So many exercises may one person declare to which nobody has come, within that time. *Ikke i kilden.* */
export const MOST_UNANSWERED_EXERCISES = 3
