import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { oldestFirst } from '../../../kit/kernel/in-time.ts'

const FILE = join(import.meta.dirname, '..', '..', '..', 'packs', 'demo', 'past-weeks.yaml')
const keys = z.array(z.string()).default([])
const when = { day: z.number().int().positive(), at: z.string().regex(/^\d{2}:\d{2}$/) }
const editions = z.record(z.string(), z.strictObject({ title: z.string(), body: z.array(z.string()).min(1) }))
const said = z.strictObject({ text: z.string(), hours: z.number().positive() })

const wave = z.strictObject({
  name: z.string(),
  groups: keys,
  units: keys,
  unitKinds: keys,
  regions: keys,
  channels: keys,
  publishes: keys,
  /** Part of the recipients that confirm, of 1, within `hours`. */
  share: z.number().min(0).max(1).default(0),
  hours: z.number().positive().default(24),
  /** The unit confirms that the notice is up. */
  posted: z.boolean().default(false),
})
const message = z.strictObject({
  key: z.string(),
  ...when,
  unit: z.string(),
  kind: z.string(),
  audienceKinds: keys,
  initiative: z.string().optional(),
  goals: keys,
  gaps: keys,
  role: z.string(),
  approver: z.enum(['leader', 'director']).default('director'),
  /** The first is the source. */
  editions,
  question: z.record(z.string(), z.string()).optional(),
  waves: z.array(wave).min(1),
  answers: z.array(said).default([]),
  questions: z
    .array(said.extend({ reply: z.string().optional(), replied: z.number().positive().optional() }))
    .default([]),
  correction: z.strictObject({ ...when, editions }).optional(),
})
export type PastMessage = z.infer<typeof message>

/** The invented weeks before the demo begins, from `packs/demo/past-weeks.yaml`, the earliest first. Throws where the file is wrong. */
export async function readPastWeeks(): Promise<PastMessage[]> {
  const file = z.strictObject({ version: z.literal(1), messages: z.array(message) })
  const { messages } = file.parse(parse(await readFile(FILE, 'utf8')))
  return oldestFirst(
    messages,
    ({ day }) => -day,
    (_, place) => place,
  )
}
