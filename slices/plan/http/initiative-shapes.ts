import { z } from 'zod'
import { ABILITIES } from '../rules/ability.ts'
import { TARGET_PARTS } from '../rules/approval-obstacles.ts'
import { NEEDS } from '../rules/course.ts'
import { CONCEPT_PARTS, DIRECTIONS, type InitiativeDocument } from '../rules/initiative.ts'
import { INITIATIVE_STATES } from '../rules/initiative-state.ts'
import type { InitiativeLine, InitiativeView } from '../rules/initiative-view.ts'
import {
  adjustment,
  approvalLine,
  evaluation,
  lessonLine,
  measuredValue,
  revisionLine,
  statusReport,
  stepMove,
} from './records-shapes.ts'

/** Shapes on the wire. `satisfies` holds them to the types that the browser reads. */
export const key = z.string().min(1).max(200)
export const keys = z.array(key).max(100)
export const day = z.iso.date()
export const shortText = z.string().trim().min(1).max(2000)
export const longText = z.string().max(20_000)
export const named = z.object({ id: z.string(), name: z.string().nullable() })
const mode = z.enum(['real', 'exercise', 'demo'])
export const number = z.number().min(-1e12).max(1e12)

const parts = Object.fromEntries(CONCEPT_PARTS.map((part) => [part, longText])) as Record<
  (typeof CONCEPT_PARTS)[number],
  typeof longText
>
export const concept = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: longText }),
  z.object({ kind: z.literal('structured'), ...parts }),
])

export const target = z.object({
  id: z.string(),
  kpiKey: key.nullable(),
  name: z.string().max(200),
  unit: z.string().max(60),
  direction: z.enum(DIRECTIONS),
  baseline: number.nullable(),
  measureFirst: z.boolean(),
  target: number.nullable(),
  dueOn: day.nullable(),
})

const written = {
  title: z.string().max(200),
  concept,
  unitId: z.string(),
  ownerId: z.string(),
  gapKeys: keys,
  subGoalKeys: keys,
  audienceKeys: keys,
  channelKeys: keys,
  blockKeys: keys,
  roleKey: key.nullable(),
  budgetNok: z.number().int().min(0).max(1e12).nullable(),
  startOn: day.nullable(),
  endOn: day.nullable(),
}
export const document = z.object({
  ...written,
  targets: z.array(target).max(30),
}) satisfies z.ZodType<InitiativeDocument>
export const documentInput = z.object({
  ...written,
  targets: z.array(target.extend({ id: z.string().nullable() })).max(30),
})

export const initiativeLine = z.object({
  id: z.string(),
  title: z.string(),
  state: z.enum(INITIATIVE_STATES),
  mode,
  step: z.string().nullable(),
  unit: named,
  owner: named,
  gapKeys: z.array(z.string()),
  subGoalKeys: z.array(z.string()),
  audienceKeys: z.array(z.string()),
  startOn: z.string().nullable(),
  endOn: z.string().nullable(),
  targetCount: z.number().int(),
  reachedCount: z.number().int(),
  overdueCount: z.number().int(),
  updatedAt: z.string(),
  waitsForYou: z.boolean(),
}) satisfies z.ZodType<InitiativeLine>
export const initiativeList = z.object({ items: z.array(initiativeLine), abilities: z.array(z.literal('start')) })

const need = z.enum(NEEDS)
const simple = [
  'goal-missing',
  'goal-gone',
  'audience-missing',
  'audience-gone',
  'target-missing',
  'analysis-missing',
] as const
const obstacle = z.union([
  z.object({ code: z.enum(simple) }),
  z.object({ code: z.literal('target-unmeasurable'), name: z.string(), missing: z.array(z.enum(TARGET_PARTS)) }),
  z.object({
    code: z.literal('target-backwards'),
    name: z.string(),
    baseline: z.number(),
    target: z.number(),
    direction: z.enum(DIRECTIONS),
  }),
])
const elementName = z.object({ nb: z.string().optional(), nn: z.string().optional(), en: z.string().optional() })

export const initiativeView = z.object({
  id: z.string(),
  mode,
  state: z.enum(INITIATIVE_STATES),
  step: z.string().nullable(),
  revision: z.number().int(),
  document,
  unit: named,
  owner: named,
  stoppedReason: z.string().nullable(),
  createdAt: z.string(),
  updatedAt: z.string(),
  abilities: z.array(z.enum(ABILITIES)),
  approvers: z.array(z.object({ personId: z.string(), displayName: z.string(), insteadOf: z.string().nullable() })),
  awayApprovers: z.array(z.object({ displayName: z.string(), until: z.string().nullable() })),
  isOwn: z.boolean(),
  obstacles: z.array(obstacle),
  isAnalysed: z.boolean().nullable(),
  goneKeys: z.array(z.string()),
  elementNames: z.record(z.string(), elementName),
  course: z.array(z.object({ key: z.string(), needs: z.array(need), missing: z.array(need) })),
  isReached: z.boolean(),
  missingToClose: z.array(need),
  messages: z.object({ count: z.number().int(), firstAt: z.string() }).nullable(),
  isOpenForChange: z.boolean(),
  approvals: z.array(approvalLine),
  moves: z.array(stepMove),
  values: z.array(measuredValue),
  statusReports: z.array(statusReport),
  adjustments: z.array(adjustment),
  evaluation: evaluation.nullable(),
  lessons: z.array(lessonLine),
  revisions: z.array(revisionLine),
}) satisfies z.ZodType<InitiativeView>
