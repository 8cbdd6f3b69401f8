/** Who is asked, about whose words, and whom the table of authority names now (deputies in the place of those who are away). */
export type Decider = { personId: string; writerIds: readonly string[]; approverIds: readonly string[] }
export type Verdict = 'yes' | 'own' | 'not-approver'

/** Who has written in words since they were last approved, with one who writes now. `before`: those before, none when what stood was approved. */
export const writersWith = (before: readonly string[], personId: string): string[] => [
  ...new Set([...before, personId]),
]

/** May this person decide on the words? Nobody decides on their own: neither the owner nor anyone who wrote in them. */
export function mayDecide({ personId, writerIds, approverIds }: Decider): Verdict {
  if (writerIds.includes(personId)) return 'own'
  return approverIds.includes(personId) ? 'yes' : 'not-approver'
}
