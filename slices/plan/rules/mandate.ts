/** Who decides on an initiative, as the authority table names them now. */
export type Decider = {
  personId: string
  ownerId: string
  /** Everyone who saved the document since it was last approved, and who asked for the decision. */
  authorIds: readonly string[]
  approverIds: readonly string[]
}

/** May this person decide? Nobody decides on their own: neither the owner nor anyone who wrote in it. */
export function mayDecide({ personId, ownerId, authorIds, approverIds }: Decider): 'yes' | 'own' | 'not-approver' {
  if (personId === ownerId || authorIds.includes(personId)) return 'own'
  return approverIds.includes(personId) ? 'yes' : 'not-approver'
}
