import { z } from 'zod'
import { ANSWER_FAULTS, CONNECTOR_KINDS } from '../rules/connect/ask.ts'
import {
  RUN_STATES,
  type RunPreview,
  type RunView,
  SOURCE_RHYTHMS,
  type SourceLine,
  type SourceView,
} from '../rules/connect/source-view.ts'

const whole = z.number().int()
const at = z.string().nullable()
const key = z.string().min(1).max(90)
const settings = z.object({
  address: z.string().max(1000),
  subject: z.string().max(200),
  outlet: z.string().max(200),
  since: z.iso.date().nullable(),
})
const mapping = z.object({ metric: z.string().trim().min(1).max(120), indicatorKey: key })

const words = {
  name: z.string().trim().min(1).max(120),
  settings,
  mapping: z.array(mapping).max(50),
  rhythm: z.enum(SOURCE_RHYTHMS),
  secret: z.string().max(500).nullable().default(null),
  isPaused: z.boolean().default(false),
}
export const sourceInput = z.object({ ...words, kind: z.enum(CONNECTOR_KINDS), unitId: key })
export const sourceChange = z.object({ ...words, revision: whole.min(1) })

const run = z.object({
  id: z.string(),
  isDry: z.boolean(),
  state: z.enum(RUN_STATES),
  fault: z.enum(ANSWER_FAULTS).nullable(),
  detail: z.string(),
  pages: whole,
  asksLeft: whole,
  rowsRead: whole,
  valuesMade: whole,
  valuesSame: whole,
  mentionsMade: whole,
  mentionsKnown: whole,
  itemsLeft: z.record(z.string(), whole),
  importId: z.string().nullable(),
  resumeAt: at,
  startedAt: z.string(),
  endedAt: at,
}) satisfies z.ZodType<RunView>
const line = {
  id: z.string(),
  kind: z.enum(CONNECTOR_KINDS),
  name: z.string(),
  rhythm: z.enum(SOURCE_RHYTHMS),
  isPaused: z.boolean(),
  nextAt: at,
  latest: run.nullable(),
  refused: z.object({ count: whole, at: z.string(), code: z.string() }).nullable(),
  abilities: z.array(z.enum(['change', 'run', 'key'])),
}
export const sourceList = z.object({ sources: z.array(z.object(line)), mayAdd: z.boolean() }) satisfies z.ZodType<{
  sources: SourceLine[]
  mayAdd: boolean
}>
const names = z.object({ nb: z.string(), nn: z.string().optional(), en: z.string().optional() })
export const sourceView = z.object({
  ...line,
  unitId: z.string(),
  revision: whole,
  settings,
  hasSecret: z.boolean(),
  mapping: z.array(mapping.extend({ names: names.nullable() })),
  runs: z.array(run),
}) satisfies z.ZodType<SourceView>
export const runPreview = run.extend({
  counts: z.object({ new: whole, changed: whole, same: whole, unsaid: whole, faulty: whole }),
  lines: z.array(
    z.object({
      outcome: z.enum(['new', 'changed', 'same', 'unsaid', 'faulty']),
      indicatorKey: z.string(),
      series: z.string(),
      fromOn: z.string(),
      toOn: z.string(),
      value: z.number().nullable(),
      missing: z.string().nullable(),
      before: z.number().nullable(),
      rows: whole,
      fault: z.string().nullable(),
    }),
  ),
  mentions: z.array(z.object({ outlet: z.string(), publishedOn: z.string(), title: z.string() })),
  mentionCount: whole,
}) satisfies z.ZodType<RunPreview>
