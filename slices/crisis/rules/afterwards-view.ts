import type { LeftBeside } from './beside.ts'
import type { CourseTimes } from './course-times.ts'
import type { Role } from './crisis.ts'
import type { Named, ScenarioNames, ShiftView } from './crisis-view.ts'
import type { GroupView, PromiseView } from './statement-view.ts'
import type { WithdrawnWords, WrongWords } from './wrong-words.ts'

export const FINDING_KINDS = ['keep', 'change'] as const
export type FindingKind = (typeof FINDING_KINDS)[number]
export const FINDING_STATES = ['open', 'done', 'in-plan'] as const
export type FindingState = (typeof FINDING_STATES)[number]

export type FollowUpView = {
  id: string
  /** Null where one person is asked about a yes of theirs. */
  role: Role | null
  asked: Named | null
  texts: ScenarioNames
  dueAt: string | null
  doneAt: string | null
  doneBy: Named | null
}
export type FindingView = {
  id: string
  kind: FindingKind
  text: string
  owner: Named | null
  dueOn: string | null
  state: FindingState
  settledAt: string | null
}
/** What one who said yes to a statement answers about the principles; null while they have not. */
export type PrinciplesAfter = {
  statement: number
  by: Named
  given: {
    editionId: string
    answers: { key: string; answer: 'held' | 'not-relevant' | 'noted'; note: string | null }[]
  } | null
}
export type AfterwardsView = {
  times: CourseTimes
  /** The same by the clock of the exercise; null where it has gone as the real one. */
  practiceTimes: CourseTimes | null
  promises: PromiseView[]
  /** What groups were promised in words that are not public, and what became of it. */
  given: PromiseView[]
  groups: Pick<GroupView, 'group' | 'at' | 'reached' | 'of' | 'unread' | 'statement' | 'standing' | 'latest'>[]
  /** What stands wrong with those who have it, as the room says it. */
  wrong: WrongWords[]
  /** What is taken back and that somebody has all the same. */
  withdrawn: WithdrawnWords[]
  /** What left beside the room while it was open, the newest first. */
  beside: LeftBeside[]
  followUps: FollowUpView[]
  principles: PrinciplesAfter[]
  findings: FindingView[]
  evaluation: { heldOn: string | null; impression: string; revision: number }
  shifts: ShiftView[]
  /** The reader may bring a finding into the plan of the unit. */
  mayPlan: boolean
}
