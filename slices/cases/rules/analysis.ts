/** What can be analysed: things of this slice and of those above it. */
export const SUBJECT_KINDS = ['initiative', 'case', 'message'] as const
export type SubjectKind = (typeof SUBJECT_KINDS)[number]
export type Subject = { kind: SubjectKind; id: string }

export const LEVELS = ['low', 'medium', 'high'] as const
export type Level = (typeof LEVELS)[number]
/** How many of the group are interested: most of them, some, a few. */
export const BREADTHS = ['broad', 'some', 'narrow'] as const
export type Breadth = (typeof BREADTHS)[number]

/** What we say of one stakeholder group. Null, an empty list and an empty text are questions without an answer. */
export type Answer = {
  interest: Level | null
  influence: Level | null
  breadth: Breadth | null
  /** Channels and instruments of the strategy that reach them. */
  channelKeys: string[]
  /** How the message is shaped for them. */
  shaping: string
}
export const QUESTIONS = ['interest', 'influence', 'breadth', 'channels', 'shaping'] as const
export type Question = (typeof QUESTIONS)[number]

/** The questions that nobody has answered for this group yet. */
export function unanswered(answer: Answer): Question[] {
  const isOpen: Record<Question, boolean> = {
    interest: answer.interest === null,
    influence: answer.influence === null,
    breadth: answer.breadth === null,
    channels: answer.channelKeys.length === 0,
    shaping: answer.shaping.trim() === '',
  }
  return QUESTIONS.filter((question) => isOpen[question])
}

/** Done: at least one group, and every question answered for each. */
export const isDone = (answers: readonly Answer[]): boolean =>
  answers.length > 0 && answers.every((answer) => unanswered(answer).length === 0)

const weightOf = (level: Level | null) => (level === null ? 0 : LEVELS.indexOf(level) + 1)

/** Interest × influence: 1 to 9, or 0 while one of them is open. */
export const weight = ({ interest, influence }: Pick<Answer, 'interest' | 'influence'>): number =>
  weightOf(interest) * weightOf(influence)

/** Broad interest first, then the weightiest, then by key; rows whose breadth is open come last. */
export function broadFirst<Row extends Answer & { groupKey: string }>(rows: readonly Row[]): Row[] {
  const rank = ({ breadth }: Row) => (breadth === null ? BREADTHS.length : BREADTHS.indexOf(breadth))
  return rows.toSorted((a, b) => rank(a) - rank(b) || weight(b) - weight(a) || (a.groupKey < b.groupKey ? -1 : 1))
}

/** The answer as it is kept: each channel once, no spaces around the text. */
export function tidyAnswer(answer: Answer): Answer {
  return { ...answer, channelKeys: [...new Set(answer.channelKeys)], shaping: answer.shaping.trim() }
}
