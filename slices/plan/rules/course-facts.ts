import { missingParts } from './approval-obstacles.ts'
import type { CourseFacts } from './course.ts'
import { conceptText, type InitiativeDocument } from './initiative.ts'
import type { InitiativeState } from './initiative-state.ts'
import { allReached, progressOf, type TargetValue } from './progress.ts'

/** What is known about an initiative when its course is asked about. Days are YYYY-MM-DD. */
export type CourseMatter = {
  state: InitiativeState
  document: InitiativeDocument
  /** Measured values, by the target's id. */
  values: Readonly<Record<string, readonly TargetValue[]>>
  /** Whether each proposal for adjustment is decided. */
  adjustments: readonly { isDecided: boolean }[]
  evaluation: {
    heldOn: string | null
    findings: string
    lastingImpression: string
    resultIds: readonly string[]
  } | null
  /** Null where nobody keeps stakeholder analyses: then they hold nothing back. */
  isAnalysed: boolean | null
  /** Somebody has reported how it goes. */
  hasReport: boolean
  today: string
}

/** What is there now, need by need. */
export function factsOf(matter: CourseMatter): CourseFacts {
  const { state, document, adjustments, evaluation } = matter
  const { targets } = document
  const valuesOf = (id: string) => matter.values[id] ?? []
  const everyTarget = (holds: (target: InitiativeDocument['targets'][number]) => boolean) =>
    targets.length > 0 && targets.every(holds)
  return {
    concept: conceptText(document.concept) !== '',
    goal: document.subGoalKeys.length > 0,
    audience: document.audienceKeys.length > 0,
    target: everyTarget((target) => missingParts(target).length === 0),
    analysis: matter.isAnalysed !== false,
    channels: document.channelKeys.length > 0,
    messages: document.blockKeys.length > 0,
    dates: document.startOn !== null && document.endOn !== null,
    approval: state !== 'draft' && state !== 'in-review' && state !== 'stopped',
    baseline: everyTarget((target) => target.baseline !== null || valuesOf(target.id).length > 0),
    // What is measured first is the starting point; it takes another value to say how it went.
    value: everyTarget((target) => valuesOf(target.id).length > (target.measureFirst ? 1 : 0)),
    report: matter.hasReport,
    decided: adjustments.length > 0 && adjustments.every(({ isDecided }) => isDecided),
    results: everyTarget((target) => evaluation?.resultIds.includes(target.id) ?? false),
    evaluation: evaluation !== null && evaluation.heldOn !== null && evaluation.findings.trim() !== '',
    impression: evaluation !== null && evaluation.lastingImpression.trim() !== '',
    isReached: allReached(targets.map((target) => progressOf(target, valuesOf(target.id), matter.today))),
  }
}
