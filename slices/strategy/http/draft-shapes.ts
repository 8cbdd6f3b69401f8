import { z } from 'zod'
import { day, keyShape, line, title } from '../actions/pack-files.ts'
import { CHANGE_STATES } from '../rules/comparison.ts'
import { EDITION_STATES } from '../rules/edition.ts'
import { STANDINGS } from '../rules/element.ts'
import { ELEMENT_KINDS } from '../rules/kinds.ts'
import { editionView, id, linkKeys, texts, time } from './strategy-shapes.ts'

/** What a person writes of an element. Its kind says which texts, facts and links it may have; the answer tells each fault. */
export const elementContent = z.object({
  kind: z.string().max(60),
  parentKey: z.string().max(100).nullable(),
  texts: z.record(z.string(), z.record(z.string(), z.string())),
  data: z.record(z.string(), z.unknown()),
  sources: z.array(z.string().max(100)).max(50),
  standing: z.enum(STANDINGS),
  isPublic: z.boolean(),
  links: z.record(z.string(), z.array(z.string().max(100)).max(200)),
})
const reason = z.string().trim().max(1000)
export const draftInput = z.object({ title: title.nullable() })
export const saveInput = z.object({
  content: elementContent,
  revision: z.int().nullable().describe('The revision the text builds on; null for a new element'),
  reason,
})
export const saved = z.object({ revision: z.int(), changedAt: time })
export const removeInput = z.object({
  revision: z.int(),
  reason,
  dropReferences: z.boolean().describe('Let those that point at it let go of it'),
})
export const orderInput = z.object({ keys: z.array(keyShape).min(1).max(2000) })
export const decisionInput = z.object({
  title: title.nullable(),
  decidedBy: line.describe('The office, not a name'),
  validFrom: day,
  validTo: day.nullable(),
  reason: reason.min(1),
  isPublic: z.boolean(),
  changes: z
    .int()
    .min(0)
    .optional()
    .describe('How many changes the draft held when it was read; 409 when it is another now'),
})
export const discardInput = z.object({ reason: reason.min(1) })

const fieldValue = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]).nullable()
const fieldChange = z.object({ field: z.string(), before: fieldValue, after: fieldValue })
const content = z.object({
  key: z.string(),
  kind: z.enum(ELEMENT_KINDS),
  parentKey: z.string().nullable(),
  texts,
  data: z.record(z.string(), z.unknown()),
  sources: z.array(z.string()),
  standing: z.enum(STANDINGS),
  isPublic: z.boolean(),
  links: linkKeys,
})
const byWhom = { reason: z.string(), by: z.string(), byName: z.string().nullable(), at: time }
export const differenceView = z.object({
  key: z.string(),
  kind: z.enum(ELEMENT_KINDS),
  state: z.enum(CHANGE_STATES),
  title: z.string().describe('In bokmål, as it stands in the newer edition, or stood before it was removed'),
  fields: z.array(fieldChange),
  why: z.array(z.object(byWhom)),
  pointedAtBy: z.array(z.object({ key: z.string(), how: z.string(), title: z.string() })),
})
export const comparisonView = z.object({
  from: editionView,
  to: editionView,
  differences: z.array(differenceView),
})
export const comparisonQuery = z.object({ from: id, to: id })
export const historyView = z.object({
  key: z.string(),
  entries: z.array(
    z.object({
      edition: z.object({ id, number: z.int(), title: z.string(), state: z.enum(EDITION_STATES) }),
      revision: z.int(),
      what: z.enum(['imported', 'added', 'changed', 'removed', 'moved']),
      places: z.object({ from: z.int(), to: z.int() }).nullable().describe('Of one that was moved among its own'),
      after: content.nullable(),
      fields: z.array(fieldChange),
      ...byWhom,
    }),
  ),
})
