/** Saves by one author within this time are one line in the history. */
export const REVISION_SPAN_MS = 60_000

export type LastRevision = { number: number; authorId: string; startedAt: Date }

/**
 * Does a save continue the last revision instead of making a new line in the history? Not when another edition was
 * checked against it, and not when somebody decided on it: what was read then must stay readable.
 */
export function continuesRevision(
  last: LastRevision,
  save: { authorId: string; now: Date; lastDecisionAt: Date | null; checkedAgainst: readonly number[] },
): boolean {
  if (last.authorId !== save.authorId || save.checkedAgainst.includes(last.number)) return false
  if (save.lastDecisionAt !== null && last.startedAt <= save.lastDecisionAt) return false
  return save.now.getTime() - last.startedAt.getTime() < REVISION_SPAN_MS
}
