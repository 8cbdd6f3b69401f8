import { z } from 'zod'
import { EDITION_STATES } from '../rules/edition.ts'
import { STANDINGS } from '../rules/element.ts'
import { LINK_KINDS } from '../rules/fields.ts'
import { ELEMENT_KINDS } from '../rules/kinds.ts'

/** Shapes on the wire. */
const id = z.string().max(60)
const time = z.iso.datetime()
const oneText = z.looseObject({ title: z.string(), text: z.string().optional() })
const texts = z.object({ nb: oneText, nn: oneText.optional(), en: oneText.optional() })
const linkKeys = z.partialRecord(z.enum(LINK_KINDS), z.array(z.string()))
export const abilities = z.array(z.string())

export const editionView = z.object({
  id,
  number: z.int(),
  title: z.string(),
  /** `coming`: decided, and its day has not come. */
  state: z.enum(EDITION_STATES),
  basedOnId: id.nullable(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  decidedBy: z.string().nullable(),
  decidedAt: time.nullable(),
  decisionReason: z.string().nullable(),
  isPublic: z.boolean(),
  pack: z.string().nullable(),
  createdBy: z.string(),
  createdByName: z.string().nullable(),
  createdAt: time,
  elements: z.int(),
})
export const strategyView = z.object({
  inForce: editionView.nullable(),
  draft: editionView.nullable(),
  draftStands: z
    .object({
      approvers: z.array(z.object({ displayName: z.string(), insteadOf: z.string().nullable() })),
      changes: z.int(),
    })
    .nullable()
    .describe('Who puts the draft in force when everybody may read it, and how many changes it holds'),
  editions: z.array(editionView),
  abilities,
})

export const elementView = z.object({
  key: z.string(),
  kind: z.enum(ELEMENT_KINDS),
  parentKey: z.string().nullable(),
  position: z.int(),
  texts,
  data: z.record(z.string(), z.unknown()),
  standing: z.enum(STANDINGS),
  isPublic: z.boolean(),
  sources: z.array(z.string()),
  warnings: z.array(z.enum(['no-source', 'source-past-best-before'])),
  revision: z.int(),
  changedBy: z.string(),
  changedByName: z.string().nullable(),
  changedAt: time,
})
export const linkView = z.object({ from: z.string(), to: z.string(), kind: z.enum(LINK_KINDS) })
export const elementList = z.object({
  edition: editionView,
  elements: z.array(elementView),
  links: z.array(linkView),
  abilities,
})
/** `kind` may be given several times, or with commas between. */
export const elementQuery = z.object({
  kind: z.union([z.string().max(600), z.array(z.string().max(60)).max(40)]).optional(),
})
const names = z.object({ nb: z.string(), nn: z.string(), en: z.string() })
const groups = z.array(z.object({ key: z.string(), names }))
export const groupPreview = z.object({
  added: groups,
  renamed: z.array(z.object({ key: z.string(), from: names, to: names })),
  leftOut: groups,
  staying: groups,
})
export { id, linkKeys, texts, time }
