/** A principle of the strategy, as far as approval depends on it. Days are YYYY-MM-DD; null is not said. */
export type Principle = {
  key: string
  asksAtApproval: boolean
  /** Groups of the stakeholder map it is for; empty: everyone. */
  for: readonly string[]
  validFrom: string | null
  validTo: string | null
}

export const PRINCIPLE_ANSWERS = ['held', 'not-relevant', 'noted'] as const
/** `noted`: held, and there is something to say about it. */
export type PrincipleAnswer = {
  key: string
  answer: (typeof PRINCIPLE_ANSWERS)[number]
  note: string | null
}

export type PrincipleMatter = {
  day: string
  /** Groups the message is for, by their keys and by the kind of audience they are. */
  audienceKinds: readonly string[]
  audienceKeys: readonly string[]
  kindOf: ReadonlyMap<string, string>
  /** The matter concerns the staff's own conditions. */
  concernsStaff: boolean
}

/**
 * The principles an approver answers for this message, and those that are only shown: a right, such as staff's freedom of
 * speech, is never a check. A principle for certain groups is there when the message, or the matter, concerns one of them.
 */
export function principlesFor(principles: readonly Principle[], matter: PrincipleMatter) {
  const relevant = principles.filter((one) => holdsOn(one, matter.day) && concerns(one, matter))
  return {
    asked: relevant.filter((one) => one.asksAtApproval).map((one) => one.key),
    // One that is for everyone and asks nothing is a poster: it stands in the strategy.
    shown: relevant.filter((one) => !one.asksAtApproval && one.for.length > 0).map((one) => one.key),
  }
}

const holdsOn = ({ validFrom, validTo }: Principle, day: string) =>
  (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo)

function concerns(principle: Principle, { audienceKinds, audienceKeys, kindOf, concernsStaff }: PrincipleMatter) {
  if (principle.for.length === 0) return true
  return principle.for.some((group) => {
    const kind = kindOf.get(group)
    if (audienceKeys.includes(group) || (kind === 'staff' && concernsStaff)) return true
    return kind !== undefined && audienceKinds.includes(kind)
  })
}

/** What is wrong with the answers, or null: a principle without one, or a note that is missing. */
export function answersFault(asked: readonly string[], answers: readonly PrincipleAnswer[]) {
  const open = asked.filter((key) => answers.filter((one) => one.key === key).length !== 1)
  const noteless = answers.filter(({ answer, note }) => answer === 'noted' && !note?.trim())
  if (open.length > 0) return { code: 'open', count: open.length } as const
  return noteless.length > 0 ? ({ code: 'note-missing', count: noteless.length } as const) : null
}

/** How many of each, for the log: it tells no words. */
export const answerCounts = (answers: readonly PrincipleAnswer[]) => ({
  held: answers.filter(({ answer }) => answer === 'held').length,
  noted: answers.filter(({ answer }) => answer === 'noted').length,
  notRelevant: answers.filter(({ answer }) => answer === 'not-relevant').length,
})
