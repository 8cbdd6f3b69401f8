import type { Ability } from './ability.ts'
import type { Obstacle } from './approval-obstacles.ts'
import type { Need } from './course.ts'
import type { InitiativeDocument, Target } from './initiative.ts'
import type { InitiativeState } from './initiative-state.ts'
import type { Outcome } from './progress.ts'
import type { Status } from './status.ts'

/** What the browser reads; `http/initiative-shapes.ts` is held to these types. A person who has left has no name. */
export type Named = { id: string; name: string | null }

/** Units the caller may write for, and who can own an initiative in them. */
export type PlanOptions = {
  units: { id: string; name: string }[]
  owners: { id: string; name: string; unitId: string | null }[]
}

/** One initiative in the list. */
export type InitiativeLine = {
  id: string
  title: string
  state: InitiativeState
  mode: 'real' | 'exercise' | 'demo'
  step: string | null
  unit: Named
  owner: Named
  gapKeys: string[]
  subGoalKeys: string[]
  audienceKeys: string[]
  startOn: string | null
  endOn: string | null
  targetCount: number
  reachedCount: number
  overdueCount: number
  updatedAt: string
  waitsForYou: boolean
}

export type Approver = { personId: string; displayName: string; insteadOf: string | null }

export type InitiativeView = {
  id: string
  mode: 'real' | 'exercise' | 'demo'
  state: InitiativeState
  step: string | null
  revision: number
  document: InitiativeDocument
  unit: Named
  owner: Named
  stoppedReason: string | null
  createdAt: string
  updatedAt: string
  abilities: Ability[]
  approvers: Approver[]
  /** Where nobody can decide: those who could if they were not away, and until when. */
  awayApprovers: { displayName: string; until: string | null }[]
  /** The caller wrote in it, and therefore cannot decide on it. */
  isOwn: boolean
  /** What stands in the way of approval now. */
  obstacles: Obstacle[]
  /** Null where nobody keeps stakeholder analyses. */
  isAnalysed: boolean | null
  /** Keys that the strategy in force no longer has, and what every key was called when it was chosen. */
  goneKeys: string[]
  elementNames: Record<string, { nb?: string; nn?: string; en?: string }>
  /** The steps in order, each with what it asks for and what it still lacks. */
  course: { key: string; needs: Need[]; missing: Need[] }[]
  /** Every target is reached: optimisation may be passed. */
  isReached: boolean
  missingToClose: Need[]
  /** Messages begun from it, and when the first was (ISO 8601); null when none. */
  messages: { count: number; firstAt: string } | null
  approvals: ApprovalLine[]
  moves: StepMove[]
  /** All values of all targets, the oldest first. */
  values: MeasuredValue[]
  /** How it has been said to go, the latest first. */
  statusReports: StatusReport[]
  adjustments: Adjustment[]
  evaluation: Evaluation | null
  lessons: LessonLine[]
  revisions: RevisionLine[]
  /** An adopted proposal waits to be carried out: what was approved can be changed. */
  isOpenForChange: boolean
}

/** Times are ISO 8601, days YYYY-MM-DD; names are null for those who have left. */
export type ApprovalLine = {
  id: string
  revision: number
  askedBy: string | null
  askedAt: string
  decision: 'approved' | 'returned' | 'taken-back' | null
  decidedBy: string | null
  decidedAt: string | null
  insteadOf: string | null
  reason: string | null
}
export type StepMove = { id: string; from: string | null; to: string; note: string; by: string | null; at: string }
export type MeasuredValue = {
  id: string
  targetId: string
  measuredOn: string
  value: number
  sample: number | null
  margin: number | null
  source: string
  by: string | null
}
export type StatusReport = { id: string; status: Status; reason: string; by: string | null; at: string }
export type Adjustment = {
  id: string
  targetId: string | null
  proposal: string
  reason: string
  proposedBy: string | null
  proposedAt: string
  decision: 'adopted' | 'rejected' | null
  decidedBy: string | null
  decidedAt: string | null
  decisionReason: string | null
  doneRevision: number | null
  mayDecide: boolean
}
export type EvaluationInput = {
  heldOn: string | null
  present: string
  findings: string
  lastingImpression: string
  results: Record<string, { outcome: Outcome; comment: string }>
}
export type Evaluation = EvaluationInput & {
  revision: number
  writtenBy: string | null
  updatedAt: string
  closedAt: string | null
}
export type LessonLine = {
  id: string
  kind: 'again' | 'otherwise'
  text: string
  initiative: { id: string; title: string } | null
  goalKeys: string[]
  audienceKeys: string[]
  channelKeys: string[]
  by: string | null
  at: string
  mayRemove: boolean
}
export type RevisionLine = { number: number; author: string | null; savedAt: string }

/** Something like what is being written, and by what. */
export type SimilarInitiative = {
  id: string
  title: string
  state: InitiativeState
  unit: Named
  keys: string[]
  words: string[]
  /** How many of its targets were found to be reached, of how many, where it is evaluated. */
  reached: { count: number; of: number } | null
}
export type SimilarLesson = { lesson: LessonLine; keys: string[]; words: string[] }

/** A target on the desk of evaluation, with the initiative it belongs to and what the evaluation said. */
export type DeskTarget = {
  initiative: {
    id: string
    title: string
    state: InitiativeState
    step: string | null
    endOn: string | null
    unit: Named
  }
  target: Target
  values: MeasuredValue[]
  outcome: Outcome | null
}
