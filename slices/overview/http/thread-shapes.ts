import { z } from 'zod'
import { STAGES } from '../rules/thread.ts'
import { HOLE_CODES } from '../rules/thread-holes.ts'
import type { HoleList, ThreadView } from '../rules/thread-view.ts'

/** Shapes of the thread on the wire. `satisfies` holds them to the types that the browser reads. */
const names = z.object({ nb: z.string(), nn: z.string().optional(), en: z.string().optional() })
const stage = z.enum(STAGES)
const code = z.enum(HOLE_CODES)
const named = z.object({ kind: z.string(), id: z.string(), names })
const sums = z.object({
  total: z.int(),
  confirmed: z.int(),
  reached: z.int(),
  waiting: z.int(),
  unreached: z.int(),
  excluded: z.int(),
})
const measure = z.object({
  unit: z.string(),
  direction: z.enum(['up', 'down']),
  baseline: z.number().nullable(),
  target: z.number().nullable(),
  value: z.number().nullable(),
  measuredOn: z.string().nullable(),
  sample: z.int().nullable(),
  margin: z.number().nullable(),
})
const node = named.extend({
  isMain: z.boolean(),
  state: z.string().nullable(),
  unit: z.string().nullable(),
  hole: code.nullable(),
  sums: sums.nullable(),
  measure: measure.nullable(),
})

export const threadView = z.object({
  focus: named.extend({ stage: stage.nullable() }).nullable(),
  edition: z.object({ number: z.int(), title: z.string(), validFrom: z.string().nullable() }).nullable(),
  lineage: z.array(named),
  stages: z.array(
    z.object({
      stage,
      total: z.int(),
      done: z.int(),
      others: z.int(),
      nodes: z.array(node),
      sums: sums.nullable(),
    }),
  ),
  means: z.array(named),
}) satisfies z.ZodType<ThreadView>

export const holeList = z.object({
  holes: z.array(
    z.object({
      code,
      from: stage,
      to: stage,
      kind: z.string(),
      id: z.string(),
      names,
      owner: z.string().nullable(),
      since: z.string().nullable(),
    }),
  ),
  broken: z.int(),
  checked: z.int(),
}) satisfies z.ZodType<HoleList>

export const dependentList = z.object({
  dependents: z.array(
    z.object({
      kind: z.enum(['initiative', 'message', 'item']),
      id: z.string(),
      title: z.string(),
      state: z.string(),
      /** The day of something in the calendar, YYYY-MM-DD: where it begins, or today. */
      on: z.string().nullable(),
    }),
  ),
})
