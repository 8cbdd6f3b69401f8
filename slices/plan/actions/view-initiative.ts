import type { Caller } from '../../../kit/kernel/caller.ts'
import { readerOf } from '../../../kit/kernel/confidentiality.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { awayOnWire, personNames, unitNames } from '../../organisation/index.ts'
import { approvalObstacles } from '../rules/approval-obstacles.ts'
import { missingOf, missingToClose } from '../rules/course.ts'
import type { InitiativeView } from '../rules/initiative-view.ts'
import { approvalsOf } from '../store/approvals.ts'
import { messagesOf } from '../store/initiative-messages.ts'
import { type InitiativeRow, revisionLines } from '../store/initiatives.ts'
import { lessonsOf } from '../store/lessons.ts'
import { movesOf } from '../store/step-moves.ts'
import { lessonLines } from './list-lessons.ts'
import { type LoadedInitiative, loadInitiative, standingOf } from './load-initiative.ts'
import { adjustmentView, approvalLine, evaluationView, measuredValue, statusReport, stepMove } from './view-records.ts'
import { type Weighed, weighInitiative } from './weigh-initiative.ts'

/** Everything the page of an initiative shows, with what this caller can do. */
export async function viewInitiative(varde: Varde, caller: Caller, id: string): Promise<InitiativeView> {
  const { db } = varde
  const loaded = await loadInitiative(db, varde, caller, id)
  const { initiative } = loaded
  const weighed = await weighInitiative(db, initiative, varde.now())
  const { document, matter, facts, course, adjustments } = weighed
  const units = await unitNames(db, [initiative.unit_id])
  const messages = await messagesOf(db, id, readerOf(caller))
  const records = await recordsOf(varde, caller, loaded, weighed)
  return {
    id,
    mode: initiative.mode,
    state: initiative.state,
    step: initiative.step,
    revision: initiative.revision,
    document,
    unit: { id: initiative.unit_id, name: units.get(initiative.unit_id) ?? null },
    stoppedReason: initiative.stopped_reason,
    createdAt: initiative.created_at.toISOString(),
    updatedAt: initiative.updated_at.toISOString(),
    abilities: loaded.abilities,
    approvers: loaded.approvers.waiting,
    awayApprovers: awayOnWire(loaded.approvers),
    isOwn: loaded.verdict === 'own',
    obstacles: approvalObstacles(matter),
    isAnalysed: matter.isAnalysed,
    goneKeys: [...matter.goneKeys],
    elementNames: initiative.element_names,
    course: course.map((step) => ({ ...step, missing: missingOf(step, facts) })),
    isReached: facts.isReached,
    messages: messages && { count: messages.count, firstAt: messages.firstAt.toISOString() },
    missingToClose: missingToClose(course, initiative.step, facts),
    isOpenForChange:
      initiative.state === 'draft' ||
      adjustments.some((one) => one.decision === 'adopted' && one.done_revision === null),
    ...records,
  }
}

type Records = Pick<
  InitiativeView,
  'owner' | 'approvals' | 'moves' | 'values' | 'statusReports' | 'adjustments' | 'evaluation' | 'lessons' | 'revisions'
>

async function recordsOf(
  varde: Varde,
  caller: Caller,
  { initiative }: LoadedInitiative,
  { values, adjustments, evaluation, statusReports }: Weighed,
): Promise<Records> {
  const { db } = varde
  const { id } = initiative
  const [approvals, moves, revisions, lessons] = await Promise.all([
    approvalsOf(db, id),
    movesOf(db, id),
    revisionLines(db, id),
    lessonsOf(db, id),
  ])
  const names = await personNames(db, [
    initiative.owner_id,
    ...approvals.flatMap((row) => [row.asked_by, row.decided_by ?? '']),
    ...moves.map((row) => row.by),
    ...revisions.map((row) => row.author_id),
    ...[...values, ...statusReports].map((row) => row.by),
    ...adjustments.flatMap((row) => [row.proposed_by, row.decided_by ?? '']),
    evaluation?.written_by ?? '',
  ])
  const name = (person: string | null) => (person === null ? null : (names.get(person) ?? null))
  return {
    owner: { id: initiative.owner_id, name: name(initiative.owner_id) },
    approvals: approvals.map((row) => approvalLine(row, name)),
    moves: moves.map((row) => stepMove(row, name)),
    values: values.map((row) => measuredValue(row, name)),
    statusReports: statusReports.map((row) => statusReport(row, name)),
    adjustments: await Promise.all(
      adjustments.map(async (row) =>
        adjustmentView(row, name, row.decision === null && (await decides(varde, caller, initiative, row.proposed_by))),
      ),
    ),
    evaluation: evaluation && evaluationView(evaluation, name),
    lessons: await lessonLines(varde, caller, lessons),
    revisions: revisions.map((row) => ({
      number: row.number,
      author: name(row.author_id),
      savedAt: row.saved_at.toISOString(),
    })),
  }
}

/** May the caller decide on a proposal of this person's? */
async function decides(varde: Varde, caller: Caller, initiative: InitiativeRow, proposedBy: string): Promise<boolean> {
  const { abilities } = await standingOf(varde.db, varde, caller, initiative, [proposedBy])
  return abilities.includes('decide')
}
