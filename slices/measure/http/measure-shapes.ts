import { z } from 'zod'
import { CAVEATS } from '../rules/caveat.ts'
import { type Aim, type Definition, DIRECTIONS, INDICATOR_KINDS, RHYTHMS, SCALES, STAGES } from '../rules/indicator.ts'
import type { IndicatorView, OpenedValue, RegisterView } from '../rules/indicator-view.ts'
import { MEASURE_ABILITIES } from '../rules/measure-right.ts'
import type { StoryRule } from '../rules/media/story-rule.ts'
import { TOLD_MISSING } from '../rules/missing.ts'
import { SOURCE_KINDS } from '../rules/provenance.ts'
import { RECIPES } from '../rules/recompute.ts'

/** Shapes on the wire. `satisfies` holds them to the types that the browser reads. */
const key = z.string().min(1).max(90)
const name = z.string().trim().min(1).max(120)
export const names = z.object({ nb: z.string(), nn: z.string().optional(), en: z.string().optional() })
export const number = z.number().nullable()
const day = z.iso.date()

const definitionFields = {
  unit: z.string().trim().min(1).max(60),
  scale: z.enum(SCALES),
  direction: z.enum(DIRECTIONS),
  stage: z.enum(STAGES),
  kind: z.enum(INDICATOR_KINDS),
}
export const definitionInput = z.object({
  ...definitionFields,
  names: z.object({ nb: name, nn: name.optional(), en: name.optional() }),
  about: z.string().max(2000).default(''),
  method: z.string().max(2000).default(''),
  source: z.string().max(200).default(''),
})
const aimFields = {
  unitId: key,
  rhythm: z.enum(RHYTHMS),
  baseline: number,
  baselineOn: day.nullable(),
  target: number,
  targetOn: day.nullable(),
  goalKeys: z.array(key).max(50),
  initiativeIds: z.array(key).max(50),
}
export const aimInput = z.object(aimFields) satisfies z.ZodType<Aim>
export const revision = z.number().int().min(1)
export const reasonText = z.string().trim().max(1000)
export const keyParams = z.object({ key })
export const idParams = z.object({ id: key })

export const valueInput = z
  .object({
    series: z.string().trim().max(80).default(''),
    fromOn: day,
    toOn: day,
    value: number.default(null),
    missing: z.enum(TOLD_MISSING).nullable().default(null),
    hits: z.number().min(0).nullable().default(null),
    n: z.number().positive().nullable().default(null),
    asked: z.number().int().positive().nullable().default(null),
    margin: z.number().min(0).nullable().default(null),
    spread: z.number().min(0).nullable().default(null),
    source: z.string().trim().max(300),
  })
  .refine((one) => (one.value === null) !== (one.missing === null), {
    message: 'either value or missing',
    path: ['value'],
  })
export const remarkInput = z.object({ onDay: day, text: z.string().trim().min(1).max(200) })

export const interval = z.object({ low: z.number(), high: z.number(), how: z.enum(['wilson', 'student', 'given']) })
export const change = z.object({ change: z.number(), low: z.number(), high: z.number(), carries: z.boolean() })
const value = z.object({
  id: z.string(),
  version: z.number().int(),
  segment: z.number().int(),
  series: z.string(),
  fromOn: z.string(),
  toOn: z.string(),
  value: number,
  missing: z.string().nullable(),
  interval: interval.nullable(),
  change: change.nullable(),
  hits: number,
  n: number,
  asked: number,
  recipe: z.enum(RECIPES),
  isWhole: z.boolean(),
  caveat: z.enum(CAVEATS).nullable(),
  sourceKind: z.enum(SOURCE_KINDS),
  provenanceId: z.string(),
})
export const standing = z.enum(['reached', 'short', 'uncertain', 'no-target', 'not-measured'])

export const registerView = z.object({
  indicators: z.array(
    z.object({
      key: z.string(),
      names,
      ...definitionFields,
      unit: z.string(),
      rhythm: z.enum(RHYTHMS),
      source: z.string(),
      isInStrategy: z.boolean(),
      target: number,
      targetOn: z.string().nullable(),
      standing,
      latest: value.nullable(),
      isDue: z.boolean(),
    }),
  ),
  onlyEffort: z.array(
    z.object({ of: z.enum(['goal', 'initiative']), id: z.string(), names, indicatorKeys: z.array(z.string()) }),
  ),
  mayAdd: z.boolean(),
}) satisfies z.ZodType<RegisterView>

/** SHA-256 in hex of exactly the values that wait: what is read and what is let out are the same. */
const figuresPrint = z.string().length(64)
export const letOutInput = z.object({
  print: figuresPrint.describe('Of those that were read, as the indicator says it'),
})

export const storyRule = z.object({ days: z.number().int().nullable() }) satisfies z.ZodType<StoryRule>
export const provenance = z.object({
  id: z.string(),
  kind: z.enum(SOURCE_KINDS),
  source: z.string(),
  reference: z.string(),
  fingerprint: z.string(),
  rowCount: z.number().int(),
  codeVersion: z.string(),
  storyRule: storyRule.nullable(),
  by: z.string().nullable(),
  at: z.string(),
})
const event = { id: z.string(), onDay: z.string() }
const initiative = z.object({ id: z.string(), title: z.string() })
const waitingFigure = z.object({ value: number, missing: z.string().nullable(), caveat: z.enum(CAVEATS).nullable() })
export const indicatorView = z.object({
  key: z.string(),
  mode: z.enum(['real', 'exercise', 'demo']),
  strategyKey: z.string().nullable(),
  revision: z.number().int(),
  aim: z.object({
    ...aimFields,
    unitId: z.string(),
    baselineOn: z.string().nullable(),
    targetOn: z.string().nullable(),
  }),
  unit: z.object({ id: z.string(), name: z.string().nullable() }),
  goals: z.array(z.object({ id: z.string(), names })),
  initiatives: z.array(initiative),
  definitions: z.array(
    z.object({
      ...definitionFields,
      unit: z.string(),
      names,
      about: z.string(),
      method: z.string(),
      source: z.string(),
      version: z.number().int(),
      segment: z.number().int(),
      breaks: z.array(z.enum(['unit', 'scale', 'direction', 'kind', 'method', 'source'])),
      reason: z.string(),
      by: z.string().nullable(),
      at: z.string(),
    }),
  ),
  values: z.array(value),
  provenances: z.array(provenance),
  events: z.array(
    z.discriminatedUnion('kind', [
      z.object({ ...event, kind: z.literal('remark'), text: z.string() }),
      z.object({ ...event, kind: z.enum(['begins', 'ends']), initiative }),
      z.object({ ...event, kind: z.literal('sent'), initiative, dispatches: z.number().int() }),
    ]),
  ),
  planTargets: z.array(
    z.object({
      id: z.string(),
      initiativeId: z.string(),
      initiative: z.string(),
      name: z.string(),
      unit: z.string(),
      target: number,
      dueOn: z.string().nullable(),
      latest: z.object({ value: z.number(), on: z.string(), n: number, margin: number }).nullable(),
    }),
  ),
  standing,
  retired: z.object({ at: z.string(), reason: z.string() }).nullable(),
  openedAt: z.string().nullable(),
  waiting: z
    .object({
      count: z.number().int(),
      print: figuresPrint,
      values: z.array(
        z.object({
          ...{ version: z.number().int(), fromOn: z.string(), toOn: z.string() },
          ...{ now: waitingFigure.nullable(), outside: waitingFigure.nullable() },
        }),
      ),
    })
    .nullable()
    .describe(
      'Values of an open series that everyone does not read as they stand here, a print of exactly these, and each with what everyone reads until then',
    ),
  abilities: z.array(z.enum(MEASURE_ABILITIES)),
}) satisfies z.ZodType<IndicatorView>

/** One of the rows that a value is made of. */
export const valueRow = z.object({
  position: z.number().int(),
  label: z.string(),
  amount: number,
  hits: number,
  n: number,
  ref: z.string(),
})
export const openedValue = z.object({
  id: z.string(),
  value: number,
  recipe: z.enum(RECIPES),
  recomputed: number,
  unsaidSince: z.string().nullable().describe('The source has given nothing for it since then'),
  provenance,
  rows: z.array(valueRow),
  others: z.array(
    z.object({
      id: z.string(),
      value: number,
      missing: z.string().nullable(),
      source: z.string(),
      at: z.string(),
      endedAt: z.string().nullable(),
      isReplaced: z.boolean(),
    }),
  ),
}) satisfies z.ZodType<OpenedValue>

/** A definition with the languages that somebody has written, and no others. */
export function definitionOfInput({ names: said, ...rest }: z.infer<typeof definitionInput>): Definition {
  const { nb, nn, en } = said
  return { ...rest, names: { nb, ...(nn ? { nn } : {}), ...(en ? { en } : {}) } }
}
