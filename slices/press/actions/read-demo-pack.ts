import { readFile } from 'node:fs/promises'
import { parse } from 'yaml'
import { z } from 'zod'
import { packPath } from '../../../kit/settings/pack-file.ts'
import { INQUIRY_CHANNELS, INQUIRY_KINDS } from '../rules/inquiry.ts'
import { DETAIL_KEYS, FILMED } from '../rules/kind-details.ts'
import { LINE_KINDS } from '../rules/line.ts'

/** The invented press of the demo; `VARDE_DEMO` installations alone read it. */
const FILE = packPath('demo', 'press.yaml')

const key = z.string().regex(/^[a-z0-9][a-z0-9-]{0,60}$/, 'use small letters a to z, digits and hyphens')
const text = z.string().trim().min(1)
const lineText = z.strictObject({ question: text.optional(), nb: text })

const demoPackFile = z.strictObject({
  version: z.literal(1),
  outlets: z.array(z.strictObject({ key, name: text, email: z.email() })),
  journalists: z.array(z.strictObject({ key, name: text, outlet: key, email: z.email(), topics: z.array(text) })),
  lines: z.array(
    z.strictObject({
      key,
      kind: z.enum(LINE_KINDS),
      topic: text,
      unit: key,
      /** Until its last day; negative when that has passed. */
      days: z.number().int(),
      isPublic: z.boolean(),
      sources: z.array(z.strictObject({ title: text, href: z.url().nullable() })),
      /** Approved ones, the oldest first. */
      versions: z.array(lineText),
      draft: lineText.optional(),
    }),
  ),
  inquiries: z.array(
    z.strictObject({
      key,
      kind: z.enum(INQUIRY_KINDS),
      channel: z.enum(INQUIRY_CHANNELS),
      topic: text,
      question: text,
      details: z.partialRecord(z.enum(DETAIL_KEYS), z.string()).default({}),
      filmed: z.enum(FILMED).optional(),
      unit: key,
      isRouted: z.boolean(),
      /** Has it instead of whoever answers there now. */
      owner: z.literal('communication-adviser').optional(),
      journalist: key.nullish(),
      outlet: key.optional(),
      received: z.number().min(0),
      due: z.number(),
      lines: z.array(key).default([]),
      usedVersion: z.number().int().optional(),
      answer: text.optional(),
      answered: z.number().min(0).optional(),
      sources: z.array(z.strictObject({ unit: key, ask: text, reply: text.nullable() })).default([]),
      handedTo: text.optional(),
      closed: text.optional(),
    }),
  ),
})
export type DemoPress = z.infer<typeof demoPackFile>
export type DemoInquiry = DemoPress['inquiries'][number]
export type DemoLine = DemoPress['lines'][number]

/** Throws (zod) when the file has another shape. */
export async function readDemoPress(file = FILE): Promise<DemoPress> {
  return demoPackFile.parse(parse(await readFile(file, 'utf8')))
}
