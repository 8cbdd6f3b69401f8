import { z } from 'zod'
import { STANDINGS } from '../rules/element.ts'
import type { Field } from '../rules/fields.ts'
import { type ElementKind, KINDS, kindsOf, type PackFile, textNamesOf } from '../rules/kinds.ts'

/** Shapes of the files of a pack, made from the one list of kinds. */
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
export const day = z.iso.date()
const address = z.url({ protocol: /^https?$/ })
export const line = z.string().trim().min(1).max(500)
const long = z.string().trim().min(1).max(TEXT)
export const title = z.string().trim().min(1).max(TITLE)

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

/** Texts of a kind in one language: title, mostly a text, what the kind adds, and what is ours alone. */
export function textsShape(kind: ElementKind) {
  const others = textNamesOf(kind).filter((name) => name !== 'title')
  const one = z.strictObject({ title, ...Object.fromEntries(others.map((name) => [name, long.optional()])) })
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
