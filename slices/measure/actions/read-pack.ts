import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { DIRECTIONS, INDICATOR_KINDS, RHYTHMS, SCALES, STAGES } from '../rules/indicator.ts'
import { OWN_QUERIES } from '../rules/own/own-query.ts'

const PACKS = join(import.meta.dirname, '..', '..', '..', 'packs')
const text = z.string().trim().min(1)
const key = z.string().regex(/^[a-z0-9][a-z0-9-]{0,80}$/, 'use small letters a to z, digits and hyphens')
const PERIODS = ['month', 'quarter', 'half-year', 'year'] as const

/** How the indicators of the strategy are measured: our judgement, and data. */
const hint = z.strictObject({
  kind: z.enum(INDICATOR_KINDS).optional(),
  scale: z.enum(SCALES).optional(),
  stage: z.enum(STAGES).optional(),
  unit: text.optional(),
  method: text.optional(),
  source: text.optional(),
  rhythm: z.enum(RHYTHMS).default('irregular'),
  /** Counted from our own ledgers by this query. */
  own: z.enum(OWN_QUERIES).optional(),
})
const measurePackFile = z.strictObject({ version: z.literal(1), indicators: z.record(key, hint) })
export type MeasurePack = z.infer<typeof measurePackFile>

/** Figures that end with the last whole period before today: the oldest first, null where there is none. */
const row = z.strictObject({
  values: z.array(z.number().nullable()),
  /** How many answered each time, for shares and means. */
  n: z.array(z.number().int().min(1)).optional(),
  spread: z.number().positive().optional(),
})
const demoIndicator = row.extend({
  every: z.enum(PERIODS),
  source: text,
  reference: text,
  baseline: z.number().optional(),
  target: z.number().optional(),
  /** What a whole is made of, in percent: names and shares. */
  split: z.array(z.tuple([text, z.number().positive()])).optional(),
  compared: z.array(row.extend({ name: text })).default([]),
  /** How it was measured before, and why that was changed: another thing, so the series is broken. */
  earlier: row.extend({ method: text, reason: text }).optional(),
  remarks: z.array(z.strictObject({ months: z.number().int().min(0), text })).default([]),
  goals: z.array(key).optional(),
  initiatives: z.array(key).default([]),
})
/** An indicator that is not in the strategy: one that a unit has made for itself. */
const demoAdded = z.strictObject({
  unit: key,
  names: z.strictObject({ nb: text, nn: text.optional(), en: text.optional() }),
  measuredIn: text,
  method: text,
  scale: z.enum(SCALES),
  stage: z.enum(STAGES),
  kind: z.enum(INDICATOR_KINDS),
  direction: z.enum(DIRECTIONS).default('up'),
  figures: demoIndicator,
})
const demoOwn = z.strictObject({
  query: z.enum(OWN_QUERIES),
  every: z.enum(['week', ...PERIODS]),
  target: z.number().optional(),
})
const demoFile = z.strictObject({
  version: z.literal(1),
  indicators: z.record(key, demoIndicator),
  added: z.record(key, demoAdded).default({}),
  own: z.array(demoOwn).default([]),
})
export type MeasureDemo = z.infer<typeof demoFile>
export type DemoAdded = z.infer<typeof demoAdded>
export type DemoIndicator = MeasureDemo['indicators'][string]
export type DemoRow = z.infer<typeof row>

/** What a pack says of how to measure, or null where it says nothing. Throws (zod) when the file has another shape. */
export async function readMeasurePack(pack: string): Promise<MeasurePack | null> {
  const content = await contentOf(join(PACKS, pack, 'measure.yaml'))
  return content === null ? null : measurePackFile.parse(parse(content))
}

/** The invented figures of the demo, or null where there are none. */
export async function readMeasureDemo(): Promise<MeasureDemo | null> {
  const content = await contentOf(join(PACKS, 'demo', 'measure.yaml'))
  return content === null ? null : demoFile.parse(parse(content))
}

async function contentOf(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
