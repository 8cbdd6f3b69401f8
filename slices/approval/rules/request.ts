/** What can wait here. Messages, answers to the press, lines and initiatives wait where they are written. */
export const REQUEST_KINDS = [
  'organisation.contact',
  'dispatch.reply',
  'press.fact',
  'press.picture',
  'press.occasion',
  'press.occasion-change',
  'press.advance',
  'press.duty-number',
  'crisis.phrases',
  'crisis.precaution',
  'measure.survey',
  'measure.survey-invite',
  'measure.report',
  'measure.series',
] as const
export type RequestKind = (typeof REQUEST_KINDS)[number]

/**
 * What a recipient asked is theirs, and is read beside the reply, which passes the door where it is written and let out. Frozen words of an approved version passed the door then, and what a leader lifted there stays lifted. A number of a duty or a unit is no words:
 * what it may be is asked where it is set.
 */
export const HAVE_PASSED: readonly RequestKind[] = [
  'dispatch.reply',
  'press.advance',
  'press.duty-number',
  'organisation.contact',
]

/** waiting: somebody is asked. replaced: the writer asked anew with other words before anybody answered. */
export const REQUEST_STATES = ['waiting', 'approved', 'returned', 'taken-back', 'replaced'] as const
export type RequestState = (typeof REQUEST_STATES)[number]

/** One text as the approver reads it. `part` is a key of `approval:part.*`: what kind of words it is. */
export type Words = { language: string; part: string; text: string }

/** Numbers are no words, and what any room may use is held where a room uses it. What a unit is called passes the rooms where it is asked for and with the yes (`passUnit`). */
const SAYS_NOTHING: readonly RequestKind[] = [
  ...(['press.duty-number', 'organisation.contact', 'crisis.phrases', 'crisis.precaution'] as const),
]

/** What we say when somebody says yes, with what it `answers`: not what a recipient asked, nor what was said before. */
export function saidIn({ kind, words }: { kind: RequestKind; words: readonly Words[] }) {
  if (SAYS_NOTHING.includes(kind)) return []
  const answers = words.find(({ part }) => part === 'asked')?.text
  return words
    .filter(({ part }) => part !== 'asked' && !part.endsWith('-now'))
    .map((one) => (answers ? { ...one, answers } : one))
}

/** Outlets and where they are reached: read by a person, in whatever session, and by no program. */
export const isOfOthers = (kind: RequestKind, { part }: Words): boolean => kind === 'press.advance' && part === 'to'

export type RequestView = {
  id: string
  kind: RequestKind
  subject: string
  state: RequestState
  title: string
  words: Words[]
  unit: { id: string; name: string | null }
  /** Why what the security check finds may stand, by the one who asked. */
  reason: string | null
  askedBy: string | null
  /** ISO 8601, as all times here. */
  askedAt: string
  decidedBy: string | null
  decidedAt: string | null
  insteadOf: string | null
  /** Why it was returned. */
  answer: string | null
  /** Whom it waits for. */
  approvers: { displayName: string; insteadOf: string | null }[]
  /** The caller has written in it, and another must say yes. */
  isOwn: boolean
  mayDecide: boolean
  mayTakeBack: boolean
}
