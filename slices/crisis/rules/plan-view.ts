import type { Duty } from '../../../kit/kernel/caller.ts'
import type { Role } from './crisis.ts'
import type { Named, ScenarioNames } from './crisis-view.ts'
import type { FirstAudience, Readiness } from './first-message.ts'
import type { PlanContent } from './plan-content.ts'
import type { PlanAbility } from './plan-right.ts'
import type { Lack, ReportedStep, Step } from './readiness.ts'
import type { ShownTarget } from './test-call.ts'

/** A row of the readiness board. `depth` counts from the top of the agency. */
export type ReadinessRow = {
  unit: { id: string; name: string; kind: string; depth: number }
  version: number | null
  revisedOn: string | null
  reviseBy: string | null
  step: Step | null
  lacks: Lack[]
  /** The last exercise that was held here, and the next that is planned. */
  exercisedOn: string | null
  exerciseNextOn: string | null
}

/** An exercise of the unit: what was practised, how many took part, and what came of what was found. Never who. */
export type ExerciseLine = {
  /** The crisis that it was held as; null while it is planned. */
  crisisId: string | null
  on: string
  scenarioKey: string | null
  goal: string
  people: number
  findings: number
  dealtWith: number
}

export type PlanVersionLine = {
  number: number
  revisedOn: string
  reviseBy: string
  approvedBy: Named
  approvedAt: string
}
/** A line of an action card: the agency's (`key` from the pack) or the unit's own. */
export type CardLine = {
  key: string
  role: Role
  texts: ScenarioNames
  dueMinutes: number | null
  scenarioKeys: string[]
  isOwn: boolean
}
export type HolderLine = { duty: Duty; unit: string; name: string; mobile: string | null }
/** Who answers for the duty at the moment it was asked, nearest first, in whose place. */
export type AnsweringLine = HolderLine & { insteadOf: string | null }
export type TestLine = { number: string; outcome: 'answered' | 'failed'; at: string; by: Named }

/** First words with open fields, as they are read aloud; empty words where they are missing. */
export type FirstWordsLine = {
  scenarioKey: string | null
  audience: FirstAudience
  language: string
  title: string
  paragraphs: string[]
  readiness: Readiness
  isUnread: boolean
}

/** A unit's plan: what is being written, what holds, and how ready the unit is. */
export type PlanView = {
  unit: { id: string; name: string }
  draft: PlanContent
  /** 0: nobody has written it yet. */
  revision: number
  changedBy: Named | null
  changedAt: string | null
  approved: PlanContent | null
  /** What is being written differs from what holds. */
  hasChanges: boolean
  versions: PlanVersionLine[]
  /** Lines that hold in this unit: the agency's, and the approved plan's own. */
  cards: CardLine[]
  /** Those who hold the duties here, and one level up: who answers now is `answering`. */
  holders: HolderLine[]
  /** Who answers now, by the engine; none in a plan that was kept on a telephone before. */
  answering: AnsweringLine[]
  /** When that was. */
  answeringAt: string
  tests: TestLine[]
  reported: { step: ReportedStep; on: string; note: string; by: Named }[]
  step: Step | null
  lacks: Lack[]
  /** Planned and held, the newest first; a plan that was kept on a telephone before may lack them. */
  exercised?: ExerciseLine[] | undefined
  scenarios: { key: string; names: ScenarioNames }[]
  /** First words for any event (null), and for those of the plan's that have their own, in the languages of the unit. */
  firstWords: FirstWordsLine[]
  /** What each event is called in a sentence. */
  phrases: { scenarioKey: string | null; language: string; phrase: string }[]
  /** Numbers that the gateway can ring to try them; days as 2027-03-01, for duty telephones alone. */
  testCalls: {
    isPossible: boolean
    isWorkingTime: boolean
    ringing: number
    targets: (ShownTarget & { triedOn: string | null; answeredOn: string | null })[]
  }
  abilities: PlanAbility[]
  /** Whom the table of authority names for what waits; nobody when nothing does. */
  approvers: { displayName: string; insteadOf: string | null }[]
  /** The caller has written in it since it was last approved, so another approves. */
  isOwn: boolean
}
