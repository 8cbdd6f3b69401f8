import { z } from 'zod'
import { EDITION_STATES } from './rules/edition.ts'
import { STANDINGS } from './rules/element.ts'
import type { Field } from './rules/fields.ts'
import { LINK_KINDS } from './rules/fields.ts'
import { ELEMENT_KINDS, type ElementKind, KINDS, kindsOf, type PackFile } from './rules/kinds.ts'

/** Shapes on the wire and in pack files, made from the one list of kinds. */
const TITLE = 300
const TEXT = 6000
export const keyShape = z
  .string()
  .max(100)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .describe('Small letters a–z, digits and single hyphens. It never changes once it is in force.')
const period = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/)
  .describe('YYYY, YYYY-MM or YYYY-MM-DD')
const day = z.iso.date()
const address = z.url({ protocol: /^https?$/ })
const line = z.string().trim().min(1).max(500)
const long = z.string().trim().min(1).max(TEXT)
const title = z.string().trim().min(1).max(TITLE)

function fieldShape(field: Field): z.ZodType {
  const shape = plainShape(field)
  return field.required ? shape : shape.nullish().transform((value) => value ?? null)
}

function plainShape(field: Field): z.ZodType {
  switch (field.type) {
    case 'choice':
      return z.enum(field.of as [string, ...string[]])
    case 'whole':
      return z.int().min(field.min).max(field.max)
    case 'number':
      return z.number()
    case 'day':
      return day
    case 'period':
      return period
    case 'address':
      return address
    case 'key':
      return keyShape.describe(`Key of: ${field.kinds.join(', ')}`)
    case 'words':
      return z.array(keyShape).max(50)
    case 'texts':
      return z.strictObject({ nb: long, nn: long.optional(), en: long.optional() })
    case 'line':
      return line
  }
}

/** Texts of a kind in one language: title, mostly a text, and what the kind adds. */
export function textsShape(kind: ElementKind) {
  const extra = Object.fromEntries((KINDS[kind].texts ?? []).map((name) => [name, long.optional()]))
  const one = z.strictObject({ title, text: long.optional(), ...extra })
  return z.strictObject({ nb: one, nn: one.optional(), en: one.optional() })
}

export function dataShape(kind: ElementKind) {
  return z.strictObject(
    Object.fromEntries(Object.entries(KINDS[kind].data ?? {}).map(([name, field]) => [name, fieldShape(field)])),
  )
}

function linksShape(kind: ElementKind) {
  const allowed = KINDS[kind].links ?? []
  return z.strictObject(Object.fromEntries(allowed.map((link) => [link, z.array(keyShape).max(200).optional()])))
}

const hasRequired = (kind: ElementKind) => Object.values(KINDS[kind].data ?? {}).some((field) => field.required)

/** One element as it stands in a file of a pack. */
export function packElement(kind: ElementKind) {
  const { under, mustStandUnder } = KINDS[kind]
  const parent = keyShape.describe(`Key of: ${(under ?? []).join(', ')}`)
  const data = dataShape(kind)
  return z.strictObject({
    key: keyShape,
    kind: z.literal(kind),
    ...(under ? { parent: mustStandUnder ? parent : parent.optional() } : {}),
    texts: textsShape(kind),
    data: hasRequired(kind) ? data : data.default({} as never),
    sources: z.array(keyShape).max(50).default([]),
    standing: z.enum(STANDINGS),
    public: z.boolean().default(false),
    links: linksShape(kind).default({} as never),
  })
}

/** A file of a pack with elements, such as `gaps.yaml`. */
export function packFile(file: PackFile) {
  const [first, ...rest] = kindsOf(file).map(packElement)
  return z.strictObject({
    version: z.literal(1),
    elements: z.array(rest.length === 0 ? first! : z.discriminatedUnion('kind', [first!, ...rest])).max(2000),
  })
}

/** `strategy.yaml`: what the edition is, from when it holds, and which office decided it. */
export const strategyFile = z.strictObject({
  version: z.literal(1),
  title,
  validFrom: day,
  validTo: day.nullish().transform((value) => value ?? null),
  decidedBy: line.describe('The office, not a name'),
  reason: long.nullish().transform((value) => value ?? null),
  public: z.boolean().default(false),
})

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
export { day, id, line, linkKeys, texts, time, title }
