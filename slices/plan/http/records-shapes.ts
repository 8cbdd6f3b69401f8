import { z } from 'zod'
import type {
  Adjustment,
  ApprovalLine,
  Evaluation,
  EvaluationInput,
  LessonLine,
  MeasuredValue,
  RevisionLine,
  StatusReport,
  StepMove,
} from '../rules/initiative-view.ts'
import { OUTCOMES } from '../rules/progress.ts'
import { STATUSES } from '../rules/status.ts'

/** Shapes on the wire of what is recorded about an initiative. */
const name = z.string().nullable()
const time = z.string()

export const approvalLine = z.object({
  id: z.string(),
  revision: z.number().int(),
  askedBy: name,
  askedAt: time,
  decision: z.enum(['approved', 'returned', 'taken-back']).nullable(),
  decidedBy: name,
  decidedAt: time.nullable(),
  insteadOf: name,
  reason: z.string().nullable(),
}) satisfies z.ZodType<ApprovalLine>

export const stepMove = z.object({
  id: z.string(),
  from: z.string().nullable(),
  to: z.string(),
  note: z.string(),
  by: name,
  at: time,
}) satisfies z.ZodType<StepMove>

export const measuredValue = z.object({
  id: z.string(),
  targetId: z.string(),
  measuredOn: z.string(),
  value: z.number(),
  sample: z.number().int().nullable(),
  margin: z.number().nullable(),
  source: z.string(),
  by: name,
}) satisfies z.ZodType<MeasuredValue>

export const statusReport = z.object({
  id: z.string(),
  status: z.enum(STATUSES),
  reason: z.string(),
  by: name,
  at: time,
}) satisfies z.ZodType<StatusReport>

export const adjustment = z.object({
  id: z.string(),
  targetId: z.string().nullable(),
  proposal: z.string(),
  reason: z.string(),
  proposedBy: name,
  proposedAt: time,
  decision: z.enum(['adopted', 'rejected']).nullable(),
  decidedBy: name,
  decidedAt: time.nullable(),
  decisionReason: z.string().nullable(),
  doneRevision: z.number().int().nullable(),
  mayDecide: z.boolean(),
}) satisfies z.ZodType<Adjustment>

const text = z.string().max(20_000)
export const evaluationInput = z.object({
  heldOn: z.iso.date().nullable(),
  present: text,
  findings: text,
  lastingImpression: text,
  results: z.record(z.string(), z.object({ outcome: z.enum(OUTCOMES), comment: text })),
}) satisfies z.ZodType<EvaluationInput>
export const evaluation = evaluationInput.extend({
  revision: z.number().int(),
  writtenBy: name,
  updatedAt: time,
  closedAt: time.nullable(),
}) satisfies z.ZodType<Evaluation>

export const lessonLine = z.object({
  id: z.string(),
  kind: z.enum(['again', 'otherwise']),
  text: z.string(),
  initiative: z.object({ id: z.string(), title: z.string() }).nullable(),
  goalKeys: z.array(z.string()),
  audienceKeys: z.array(z.string()),
  channelKeys: z.array(z.string()),
  by: name,
  at: time,
  mayRemove: z.boolean(),
}) satisfies z.ZodType<LessonLine>

export const revisionLine = z.object({
  number: z.number().int(),
  author: name,
  savedAt: time,
}) satisfies z.ZodType<RevisionLine>
