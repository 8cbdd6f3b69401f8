import { z } from 'zod'
import { DUTIES } from '../../../kit/kernel/caller.ts'
import { packPath, readPackFile } from '../../../kit/settings/pack-file.ts'
import { BREADTHS } from '../rules/analysis.ts'
import { ASKERS, HAPPENED, SOON } from '../rules/case.ts'
import { SUPPORT_ANSWERS, SUPPORT_NEEDS } from '../rules/support.ts'

/** The invented cases of the demo; `VARDE_DEMO` installations alone read it. */
const FILE = packPath('demo', 'cases.yaml')

const key = z.string().regex(/^[a-z0-9][a-z0-9-]{0,60}$/, 'use small letters a to z, digits and hyphens')
const text = z.string().trim().min(1)
/** Hours before the demo is filled: 30 is yesterday. A demo is always of today. */
const hours = z.number().min(0).max(20_000)

const packCase = z.strictObject({
  key,
  title: text,
  unit: key,
  handler: key,
  /** Why another than the unit itself has it. */
  reason: z.string().default(''),
  reportedBy: z.enum(DUTIES),
  what: text,
  place: z.string().default(''),
  happened: z.enum(HAPPENED),
  whoAsks: z.array(z.enum(ASKERS)),
  howSoon: z.enum(SOON),
  reported: hours,
  assessed: hours,
  accepted: hours,
  breadth: z.enum(BREADTHS),
  ministryMustKnow: z.boolean(),
  assessment: z.string().default(''),
  notes: z.array(z.strictObject({ hours, text })).default([]),
  coverage: z.array(z.strictObject({ hours, title: text, outlet: z.string() })).default([]),
  closed: z.strictObject({ hours, reason: text }).optional(),
  ministryNote: z
    .strictObject({
      hours,
      handedTo: text,
      receivedHours: hours,
      facts: text,
      mayBeAsked: text,
      weSay: z.string().default(''),
    })
    .optional(),
})

const packSupport = z.strictObject({
  key,
  unit: key,
  askedBy: z.enum(DUTIES),
  need: z.enum(SUPPORT_NEEDS),
  title: text,
  about: z.string().default(''),
  howSoon: z.enum(SOON),
  asked: hours,
  answered: hours,
  answer: z.enum(SUPPORT_ANSWERS),
  reason: z.string().default(''),
  done: hours.optional(),
})
export type PackSupport = z.infer<typeof packSupport>

const casesPackFile = z.strictObject({
  version: z.literal(1),
  cases: z.array(packCase),
  support: z.array(packSupport).default([]),
})
export type CasesPack = z.infer<typeof casesPackFile>
export type PackCase = CasesPack['cases'][number]

/** Reads the demo's cases, or null where there are none. Throws (zod) when the file has another shape. */
export async function readCasesPack(file = FILE): Promise<CasesPack | null> {
  const content = await readPackFile(file)
  return content === null ? null : casesPackFile.parse(content)
}
