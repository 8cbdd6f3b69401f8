import { z } from 'zod'
import { LINE_ABILITIES, LINE_KINDS, LINE_STATES } from '../rules/line.ts'

/** Shapes on the wire of the press desk. */
const day = z.iso.date()
const language = z.string().regex(/^[a-z]{2,3}$/)
const texts = z.record(
  language,
  z.object({ question: z.string().trim().max(500).optional(), answer: z.string().trim().max(5000) }),
)
const href = z.url({ protocol: /^https?$/ }).max(500)
const source = z.object({ title: z.string().trim().min(1).max(300), href: href.nullable() })

const lineText = z.object({
  kind: z.enum(LINE_KINDS),
  topic: z.string().trim().min(1).max(200),
  texts,
  sources: z.array(source).max(20),
  expiresOn: day,
  isPublic: z.boolean(),
})
export const lineDraft = lineText.extend({ unitId: z.string() })
export const lineSave = lineText.extend({ revision: z.number().int().min(1) })

const standing = z.object({ state: z.enum(LINE_STATES), abilities: z.array(z.enum(LINE_ABILITIES)) })
const approvedUntil = day.nullable().describe('Last day of what is approved; null before anything is')
const numbered = z.object({ revision: z.number().int(), version: z.number().int().nullable() })
const listedLine = lineText.extend({
  id: z.string(),
  unit: z.object({ id: z.string(), name: z.string() }),
  owner: z.object({ id: z.string(), name: z.string().nullable() }),
  ...numbered.shape,
  approvedUntil,
  approved: lineText
    .pick({ kind: true, topic: true, texts: true })
    .nullable()
    .describe('What may be said while other words wait'),
  ...standing.shape,
})
export const lineList = z.object({
  items: z.array(listedLine),
  total: z.number().int(),
  page: z.number().int(),
  pageSize: z.number().int(),
  isLoose: z.boolean().describe('No line had all the words; these have some'),
})
const versionOfLine = lineText.extend({ number: z.number().int(), approvedAt: z.string() })
const use = z.object({
  subject: z.string(),
  number: z.number().int(),
  usedAt: z.string(),
  isOld: z.boolean(),
  toldAt: z.string().nullable(),
  inquiry: z
    .object({
      number: z.string(),
      topic: z.string(),
      outlet: z.string().nullable().describe('Null to a token'),
      email: z.string().nullable().describe('Null to a token'),
    })
    .nullable()
    .describe('Null to those who do not read it'),
})
export const lineView = lineText.extend({
  id: z.string(),
  unit: z.object({ id: z.string(), name: z.string() }),
  owner: z.object({ id: z.string(), name: z.string().nullable() }),
  retiredReason: z.string().nullable(),
  ...numbered.shape,
  approvedUntil,
  ...standing.shape,
  approvers: z
    .array(z.object({ personId: z.string(), displayName: z.string(), insteadOf: z.string().nullable() }))
    .describe('Who may approve it by the authority table; nobody when nothing waits'),
  versions: z.array(versionOfLine),
  uses: z.array(use),
})
