import type {
  Adjustment,
  ApprovalLine,
  Evaluation,
  MeasuredValue,
  StatusReport,
  StepMove,
} from '../rules/initiative-view.ts'
import type { AdjustmentRow } from '../store/adjustments.ts'
import type { ApprovalRow } from '../store/approvals.ts'
import type { EvaluationRow } from '../store/evaluations.ts'
import type { StatusReportRow } from '../store/status-reports.ts'
import type { StepMoveRow } from '../store/step-moves.ts'
import type { ValueRow } from '../store/values.ts'

/** From rows to what the browser reads; `name` gives the name of a person who is still here. */
type NameOf = (id: string | null) => string | null

const iso = (at: Date | null) => at?.toISOString() ?? null

export const approvalLine = (row: ApprovalRow, name: NameOf): ApprovalLine => ({
  id: row.id,
  revision: row.revision,
  askedBy: name(row.asked_by),
  askedAt: row.asked_at.toISOString(),
  decision: row.decision,
  decidedBy: name(row.decided_by),
  decidedAt: iso(row.decided_at),
  insteadOf: row.instead_of,
  reason: row.reason,
})

export const stepMove = (row: StepMoveRow, name: NameOf): StepMove => ({
  id: row.id,
  from: row.from_step,
  to: row.to_step,
  note: row.note,
  by: name(row.by),
  at: row.at.toISOString(),
})

export const measuredValue = (row: ValueRow, name: NameOf): MeasuredValue => ({
  id: row.id,
  targetId: row.target_id,
  measuredOn: row.measured_on,
  value: row.value,
  sample: row.sample,
  margin: row.margin,
  source: row.source,
  by: name(row.by),
})

export const statusReport = (row: StatusReportRow, name: NameOf): StatusReport => ({
  id: row.id,
  status: row.status,
  reason: row.reason,
  by: name(row.by),
  at: row.at.toISOString(),
})

export const adjustmentView = (row: AdjustmentRow, name: NameOf, mayDecide: boolean): Adjustment => ({
  id: row.id,
  targetId: row.target_id,
  proposal: row.proposal,
  reason: row.reason,
  proposedBy: name(row.proposed_by),
  proposedAt: row.proposed_at.toISOString(),
  decision: row.decision,
  decidedBy: name(row.decided_by),
  decidedAt: iso(row.decided_at),
  decisionReason: row.decision_reason,
  doneRevision: row.done_revision,
  mayDecide,
})

export const evaluationView = (row: EvaluationRow, name: NameOf): Evaluation => ({
  heldOn: row.held_on,
  present: row.present,
  findings: row.findings,
  lastingImpression: row.lasting_impression,
  results: row.results,
  revision: row.revision,
  writtenBy: name(row.written_by),
  updatedAt: row.updated_at.toISOString(),
  closedAt: iso(row.closed_at),
})
