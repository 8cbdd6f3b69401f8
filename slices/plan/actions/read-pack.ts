import { z } from 'zod'
import { DUTIES } from '../../../kit/kernel/caller.ts'
import { packPath, readPackFile } from '../../../kit/settings/pack-file.ts'
import { BREADTHS } from '../../cases/index.ts'
import { CONCEPT_PARTS, DIRECTIONS } from '../rules/initiative.ts'
import { INITIATIVE_STATES } from '../rules/initiative-state.ts'
import { KNOWN_WAYS } from '../rules/known-strategy.ts'
import { OUTCOMES } from '../rules/progress.ts'
import { STATUSES } from '../rules/status.ts'

/** The invented plan of the demo; `VARDE_DEMO` installations alone read it. */
const FILE = packPath('demo', 'plan.yaml')

const key = z.string().regex(/^[a-z0-9][a-z0-9-]{0,60}$/, 'use small letters a to z, digits and hyphens')
const text = z.string().trim().min(1)
/** Days from the day the demo is filled: -30 is a month ago. A demo is always of today. */
export const days = z.number().int().min(-2000).max(2000)
const keys = z.array(key).default([])
const concept = z.union([
  text.transform((all) => ({ kind: 'text' as const, text: all })),
  z
    .strictObject(
      Object.fromEntries(CONCEPT_PARTS.map((part) => [part, text])) as Record<
        (typeof CONCEPT_PARTS)[number],
        typeof text
      >,
    )
    .transform((parts) => ({ kind: 'structured' as const, ...parts })),
])

const target = z.strictObject({
  name: text,
  /** What the numbers count: «prosent», «saker i måneden». */
  unit: text,
  direction: z.enum(DIRECTIONS).default('up'),
  /** Key of a kpi of the strategy. */
  kpi: key.optional(),
  /** Leave the baseline out and say `measureFirst: true` where it is not known. */
  baseline: z.number().optional(),
  measureFirst: z.boolean().default(false),
  target: z.number().optional(),
  due: days.optional(),
  values: z
    .array(
      z.strictObject({
        day: days,
        value: z.number(),
        sample: z.number().int().positive().optional(),
        /** Half width of the 95 % interval, in the target's unit. */
        margin: z.number().min(0).optional(),
        source: text,
      }),
    )
    .default([]),
  /** Only for an initiative that is evaluated. */
  result: z.strictObject({ outcome: z.enum(OUTCOMES), comment: z.string().default('') }).optional(),
})

const initiative = z.strictObject({
  key,
  title: text,
  /** Plain text, or the four parts idea, change, shape and spread. */
  concept,
  /** Key of a unit of the organisation pack, such as `kdi` or `halden-fengsel`. */
  unit: key,
  /** The duty of the owner: whoever holds it in the unit, or in the nearest unit above. */
  owner: z.enum(DUTIES).default('communication-adviser'),
  state: z.enum(INITIATIVE_STATES),
  /** Key of a process step of the strategy. Left out: the first one. */
  step: key.optional(),
  gaps: keys,
  subGoals: keys,
  audiences: keys,
  channels: keys,
  blocks: keys,
  role: key.optional(),
  budgetNok: z.number().int().min(0).optional(),
  starts: days.optional(),
  ends: days.optional(),
  stoppedReason: text.optional(),
  /** The stakeholder analysis; interest and influence come from the stakeholder map. */
  analysis: z
    .array(z.strictObject({ group: key, breadth: z.enum(BREADTHS), channels: keys, shaping: text }))
    .default([]),
  targets: z.array(target).default([]),
  /** How it was said to go, and why. */
  statuses: z.array(z.strictObject({ day: days, status: z.enum(STATUSES), reason: text })).default([]),
  adjustments: z
    .array(
      z.strictObject({
        day: days,
        proposal: text,
        reason: text,
        decision: z.enum(['adopted', 'rejected']).optional(),
        decisionReason: text.optional(),
      }),
    )
    .default([]),
  evaluation: z
    .strictObject({ day: days, present: z.string().default(''), findings: text, lastingImpression: text })
    .optional(),
  lessons: z.array(z.strictObject({ kind: z.enum(['again', 'otherwise']), text })).default([]),
})

/** `packs/demo/plan.yaml`. Everything in it is invented and marked demo; people are named by duty, never by name. */
export const planPackFile = z.strictObject({
  version: z.literal(1),
  initiatives: z.array(initiative).default([]),
  /** Receipts that the strategy is known: by the unit's leader, `reached` of `staff`. */
  known: z
    .array(
      z.strictObject({
        unit: key,
        day: days,
        how: z.enum(KNOWN_WAYS),
        reached: z.number().int().min(0),
        staff: z.number().int().min(1),
        note: z.string().default(''),
      }),
    )
    .default([]),
})
export type PlanPack = z.infer<typeof planPackFile>
export type PackInitiative = PlanPack['initiatives'][number]

/** Reads the demo's plan, or null where there is none. Throws (zod) when the file has another shape. */
export async function readPlanPack(file = FILE): Promise<PlanPack | null> {
  const content = await readPackFile(file)
  return content === null ? null : planPackFile.parse(content)
}
