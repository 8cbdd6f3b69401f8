import type { Database } from '../../../kit/db/database.ts'
import { isAnalysed } from '../../cases/index.ts'
import { dayOf } from '../../organisation/index.ts'
import { elementsInForce } from '../../strategy/index.ts'
import type { ApprovalMatter } from '../rules/approval-obstacles.ts'
import { type CourseFacts, type CourseStep, courseOf } from '../rules/course.ts'
import { factsOf } from '../rules/course-facts.ts'
import { type InitiativeDocument, keysOf } from '../rules/initiative.ts'
import type { TargetValue } from '../rules/progress.ts'
import { type AdjustmentRow, adjustmentsOf } from '../store/adjustments.ts'
import { type EvaluationRow, evaluationsOf } from '../store/evaluations.ts'
import { type InitiativeRow, targetsOf } from '../store/initiatives.ts'
import { type StatusReportRow, statusReportsOf } from '../store/status-reports.ts'
import { type ValueRow, valuesOf } from '../store/values.ts'
import { documentOf } from './document-of.ts'
import { elementNames } from './element-names.ts'

/** Everything that decides what may happen to an initiative next. */
export type Weighed = {
  document: InitiativeDocument
  matter: ApprovalMatter
  facts: CourseFacts
  course: CourseStep[]
  values: ValueRow[]
  adjustments: AdjustmentRow[]
  evaluation: EvaluationRow | null
  statusReports: StatusReportRow[]
}

export async function weighInitiative(db: Database, initiative: InitiativeRow, now: Date): Promise<Weighed> {
  const { id } = initiative
  const document = documentOf(initiative, await targetsOf(db, [id]))
  const values = await valuesOf(
    db,
    document.targets.map((target) => target.id),
  )
  const adjustments = await adjustmentsOf(db, [id])
  const [evaluation = null] = await evaluationsOf(db, [id])
  const statusReports = await statusReportsOf(db, id)
  const analysed = await isAnalysed(db, { kind: 'initiative', id })
  const facts = factsOf({
    state: initiative.state,
    document,
    values: Object.fromEntries(Map.groupBy(values.map(asValue), (value) => value.targetId)),
    adjustments: adjustments.map(({ decision }) => ({ isDecided: decision !== null })),
    evaluation: evaluation && {
      heldOn: evaluation.held_on,
      findings: evaluation.findings,
      lastingImpression: evaluation.lasting_impression,
      resultIds: Object.keys(evaluation.results),
    },
    isAnalysed: analysed,
    hasReport: statusReports.length > 0,
    today: dayOf(now),
  })
  const { goneKeys } = await elementNames(db, keysOf(document))
  const course = await courseInForce(db)
  return {
    document,
    matter: { document, goneKeys, isAnalysed: analysed },
    facts,
    course,
    values,
    adjustments,
    evaluation,
    statusReports,
  }
}

/** The steps of the strategy in force, or the source's own where it has none. */
export async function courseInForce(db: Database): Promise<CourseStep[]> {
  const steps = await elementsInForce(db, { kinds: ['process-step'] })
  return courseOf(
    steps.map(({ key, data }) => ({ key, needs: Array.isArray(data.needs) ? data.needs.map(String) : [] })),
  )
}

/** A row as the rules read it. */
export const asValue = (row: ValueRow): TargetValue & { targetId: string } => ({
  targetId: row.target_id,
  measuredOn: row.measured_on,
  value: row.value,
  sample: row.sample,
  margin: row.margin,
})
