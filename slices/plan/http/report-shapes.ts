import { z } from 'zod'
import { REACH_STATES } from '../../../kit/kernel/reach-states.ts'
import { INITIATIVE_STATES } from '../rules/initiative-state.ts'
import { OUTCOMES } from '../rules/progress.ts'
import type { ReportContent, ReportDraft, ReportLine, ReportView } from '../rules/report/leadership-report.ts'
import { STATUSES } from '../rules/status.ts'
import { named } from './initiative-shapes.ts'

/** Shapes on the wire of a report to the leadership. */
const text = z.string()
const count = z.number().int()
const some = z.number().nullable()

const headline = z.object({ code: z.enum(['off-track', 'overdue', 'late', 'at-risk', 'on-track', 'none']), count })

const content = z.object({
  unitName: text,
  initiatives: z.array(
    z.object({
      id: text,
      title: text,
      unitName: text,
      state: z.enum(INITIATIVE_STATES),
      status: z.enum(STATUSES).nullable(),
      reason: text,
      saidAt: text.nullable(),
      endOn: text.nullable(),
    }),
  ),
  targets: z.array(
    z.object({
      id: text,
      initiativeTitle: text,
      name: text,
      unit: text,
      start: some,
      target: some,
      dueOn: text.nullable(),
      latest: z.object({ value: z.number(), margin: some, sample: some, measuredOn: text }).nullable(),
      standing: z.enum(['not-measured', 'reached', 'short', 'uncertain', 'no-target']),
      change: z.enum(['better', 'worse', 'within-margin', 'untested', 'none']),
      isOverdue: z.boolean(),
    }),
  ),
  decisions: z.array(
    z.object({
      kind: z.enum(['meeting', 'approval', 'adjustment']),
      text,
      about: text.nullable(),
      decision: z.enum(['decided', 'approved', 'returned', 'adopted', 'rejected']),
      byId: text,
      at: text,
    }),
  ),
  followUps: z.object({
    given: count,
    done: count,
    open: count,
    late: z.array(z.object({ text, ownerId: text, dueOn: text })),
  }),
  evaluations: z.array(
    z.object({
      initiativeTitle: text,
      heldOn: text,
      findings: text,
      outcomes: z.partialRecord(z.enum(OUTCOMES), count),
    }),
  ),
  lessons: z.array(z.object({ kind: z.enum(['again', 'otherwise']), text, initiativeTitle: text.nullable() })),
  reach: z.array(
    z.object({
      number: text,
      title: text,
      startedAt: text,
      total: count,
      states: z.partialRecord(z.enum(REACH_STATES), count),
    }),
  ),
  known: z.object({ confirmed: count, units: count }).nullable(),
}) satisfies z.ZodType<ReportContent>

const names = z.record(text, text)
const line = { id: text, unit: named, from: text, to: text, madeBy: text.nullable(), madeAt: text }

export const reportList = z.object({
  items: z.array(z.object({ ...line, headline })),
  units: z.array(z.object({ id: text, name: text, mayMake: z.boolean() })),
}) satisfies z.ZodType<{ items: ReportLine[]; units: { id: string; name: string; mayMake: boolean }[] }>
export const reportDraft = z.object({
  from: text,
  to: text,
  unit: z.object({ id: text, name: text }),
  content,
  names,
}) satisfies z.ZodType<ReportDraft>
export const reportView = z.object({
  ...line,
  ownText: text,
  fingerprint: text,
  content,
  names,
}) satisfies z.ZodType<ReportView>
