import type { Caller } from '../../../../kit/kernel/caller.ts'
import { shiftDays } from '../../../../kit/kernel/local-time.ts'
import { may, mayAnywhere } from '../../../../kit/kernel/rights/may.ts'

export const IDEA_STATES = ['new', 'considering', 'answered', 'initiative'] as const
export type IdeaState = (typeof IDEA_STATES)[number]

export const IDEA_STEPS = ['take', 'answer', 'make'] as const
export type IdeaStep = (typeof IDEA_STEPS)[number]

/** The one table of what can happen to an idea. One that was answered may still become an initiative later. */
const TABLE: Record<IdeaState, Partial<Record<IdeaStep, IdeaState>>> = {
  new: { take: 'considering', answer: 'answered', make: 'initiative' },
  considering: { answer: 'answered', make: 'initiative' },
  answered: { make: 'initiative' },
  initiative: {},
}
export const ideaAfter = (state: IdeaState, step: IdeaStep): IdeaState | null => TABLE[state][step] ?? null

/** How many days whoever gives an idea waits for an answer, at most, until the agency has said otherwise. */
export const USUAL_ANSWER_DAYS = 14
export const LONGEST_ANSWER_DAYS = 365
/** The last day for an answer to an idea that is given on a day (YYYY-MM-DD). */
export const answerBy = (givenOn: string, days: number): string => shiftDays(givenOn, days)

/** The communication staff of the unit that it is about, or above; without a unit, all of them. */
export const mayAnswerIdea = (caller: Caller, unitId: string | null): boolean =>
  unitId === null ? mayAnywhere(caller, 'plan.answer-idea') : may(caller, 'plan.answer-idea', unitId)

/** Who says how long the agency takes: those who answer for communication. */
export const maySetAnswerTime = (caller: Caller): boolean => mayAnywhere(caller, 'plan.set-answer-time')

export type IdeaStanding = { unitId: string | null; by: string | null; state: IdeaState }

/** An idea is its giver's and theirs who answer, until it is answered: then the idea and the answer are everyone's, without the name. */
export const mayReadIdea = (caller: Caller, { unitId, by, state }: IdeaStanding): boolean =>
  isAnswered(state) || (by !== null && by === caller.id) || mayAnswerIdea(caller, unitId)

export const isAnswered = (state: IdeaState): boolean => state === 'answered' || state === 'initiative'

/** What this caller can do with it. */
export function ideaAbilities(caller: Caller, { unitId, state }: IdeaStanding): IdeaStep[] {
  if (!mayAnswerIdea(caller, unitId)) return []
  return IDEA_STEPS.filter((step) => ideaAfter(state, step) !== null)
}

/** One idea as the browser reads it; days are YYYY-MM-DD. `givenBy` only for those who answer, and for the giver. */
export type IdeaLine = {
  id: string
  title: string
  text: string
  unit: { id: string; name: string | null } | null
  givenBy: string | null
  isUnnamed: boolean
  isMine: boolean
  givenOn: string
  answerBy: string
  state: IdeaState
  takenBy: string | null
  answer: string
  answeredBy: string | null
  answeredOn: string | null
  initiativeId: string | null
  abilities: IdeaStep[]
}

/** Counts of the year for everyone: how many were given, answered, answered in time, and became initiatives. */
export type IdeaCounts = {
  year: string
  given: number
  answered: number
  inTime: number
  initiatives: number
  waiting: number
}

export type IdeaList = {
  items: IdeaLine[]
  counts: IdeaCounts
  units: { id: string; name: string }[]
  mayAnswer: boolean
  /** Within how many days an idea that is given today is answered. */
  answerDays: number
  maySetAnswerTime: boolean
}

export function ideaCounts(
  ideas: readonly { state: IdeaState; givenOn: string; answerBy: string; answeredOn: string | null }[],
  today: string,
): IdeaCounts {
  const year = today.slice(0, 4)
  const given = ideas.filter(({ givenOn }) => givenOn.startsWith(year))
  const answered = given.filter(({ state }) => isAnswered(state))
  return {
    year,
    given: given.length,
    answered: answered.length,
    inTime: answered.filter(({ answeredOn, answerBy: last }) => answeredOn !== null && answeredOn <= last).length,
    initiatives: given.filter(({ state }) => state === 'initiative').length,
    waiting: ideas.filter(({ state }) => !isAnswered(state)).length,
  }
}

export type IdeaSentence = { code: 'late' | 'waits' | 'given' | 'none'; count: number }

/** The one sentence that is true now: for those who answer what waits, for everyone else what has been given. */
export function ideaHeadline(
  { items, counts, mayAnswer }: Pick<IdeaList, 'items' | 'counts' | 'mayAnswer'>,
  today: string,
): IdeaSentence {
  const waiting = items.filter(({ state, abilities }) => !isAnswered(state) && abilities.length > 0)
  const late = waiting.filter((one) => one.answerBy < today).length
  if (mayAnswer && late > 0) return { code: 'late', count: late }
  if (mayAnswer && waiting.length > 0) return { code: 'waits', count: waiting.length }
  return counts.given > 0 ? { code: 'given', count: counts.given } : { code: 'none', count: 0 }
}
