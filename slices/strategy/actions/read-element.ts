import type { z } from 'zod'
import { advertisingValueIn } from '../rules/advertising-value.ts'
import type { ElementContent } from '../rules/element.ts'
import type { Fault, FaultCode } from '../rules/fault.ts'
import { LINK_KINDS } from '../rules/fields.ts'
import { ELEMENT_KINDS, isElementKind, KINDS, kindsOf, type PackFile } from '../rules/kinds.ts'
import { packElement } from './pack-files.ts'

type Path = (string | number)[]
export type ShapeFault = Pick<Fault, 'path' | 'code' | 'details'>

/** Reads one element of a file; `file` is null where any kind may stand. Tells every fault in its shape. */
export function readElement(
  raw: unknown,
  file: PackFile | null,
): { element: ElementContent | null; faults: ShapeFault[] } {
  const allowed = file ? kindsOf(file) : ELEMENT_KINDS
  const said = { allowed: allowed.join(', ') }
  const refuse = (code: FaultCode, path: Path, details: Fault['details']) => ({
    element: null,
    faults: [{ code, path, details }],
  })
  if (raw === null || typeof raw !== 'object' || Array.isArray(raw))
    return refuse('wrong-type', [], { field: 'elements', expected: 'object' })
  const { kind } = raw as { kind?: unknown }
  if (kind === undefined) return refuse('missing', [], { field: 'kind' })
  if (typeof kind !== 'string' || !isElementKind(kind))
    return refuse('unknown-kind', ['kind'], { value: String(kind), ...said })
  if (file && KINDS[kind].file !== file)
    return refuse('wrong-file', ['kind'], { value: kind, file: `${KINDS[kind].file}.yaml` })
  const parsed = packElement(kind).safeParse(raw)
  if (!parsed.success) return { element: null, faults: shapeFaults(parsed.error.issues, raw, kind) }
  const element = contentOf(parsed.data as unknown as PackElement)
  const value = kind === 'kpi' ? namesAdvertisingValue(element) : null
  return value === null ? { element, faults: [] } : refuse('advertising-value', ['texts'], { value })
}

type PackElement = Omit<ElementContent, 'parentKey' | 'isPublic'> & { parent?: string; public: boolean }

function contentOf({ parent, public: isPublic, links, ...rest }: PackElement): ElementContent {
  return { ...rest, parentKey: parent ?? null, isPublic, links }
}

/** An indicator cannot be what the same space would have cost as an advertisement. */
function namesAdvertisingValue({ texts, data }: ElementContent): string | null {
  const { unit, tool } = data as { unit?: string | null; tool?: string | null }
  const said = Object.values(texts).flatMap((one) => Object.values(one ?? {}))
  return advertisingValueIn({ texts: [...said, tool ?? ''], unit: unit ?? '' })
}

/** Links in the order of their kinds, what they point at by key; kinds without any are left out. */
export function tidyLinks(links: ElementContent['links']): ElementContent['links'] {
  return Object.fromEntries(LINK_KINDS.flatMap((kind) => (links[kind]?.length ? [[kind, links[kind].toSorted()]] : [])))
}

/** Our own words for what zod found. `raw` is what was read. */
export function shapeFaults(issues: readonly z.core.$ZodIssue[], raw: unknown, kind?: string): ShapeFault[] {
  return issues.flatMap((issue) => shapeFault(issue, raw, kind))
}

function shapeFault(issue: z.core.$ZodIssue, raw: unknown, kind = ''): ShapeFault[] {
  const path = issue.path as Path
  const value = valueAt(raw, path)
  const field = path.filter((step) => typeof step === 'string').join('.')
  const fault = (code: FaultCode, details: Fault['details'] = {}): ShapeFault[] => [
    { path, code, details: { field, ...details } },
  ]
  if (value === undefined && issue.code !== 'unrecognized_keys') return fault('missing')
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((name) => strange(path, name, kind))
    case 'invalid_type':
      return fault('wrong-type', { expected: issue.expected })
    case 'invalid_value':
      return path.at(-1) === 'version'
        ? fault('unknown-version', { value: String(value) })
        : fault('not-among', { value: String(value), allowed: issue.values.map(String).join(', ') })
    case 'too_small':
      return fault(issue.origin === 'string' ? 'empty' : 'out-of-range', limits(issue))
    case 'too_big':
      return fault(issue.origin === 'string' || issue.origin === 'array' ? 'too-long' : 'out-of-range', limits(issue))
    case 'invalid_format':
      return fault(formatCode(issue.format, path), { value: String(value) })
    default:
      return fault('wrong-type', { expected: 'other' })
  }
}

function strange(path: Path, name: string, kind: string): ShapeFault {
  if (path.at(-1) === 'links') return { path: [...path, name], code: 'link-not-allowed', details: { link: name, kind } }
  if (path.length === 0 && name === 'parent') return { path: [name], code: 'parent-not-allowed', details: { kind } }
  return { path: [...path, name], code: 'unknown-field', details: { field: [...path, name].join('.') } }
}

function formatCode(format: string, path: Path): FaultCode {
  if (format === 'date') return 'bad-date'
  if (format === 'url') return 'bad-address'
  return path.at(-1) === 'date' ? 'bad-period' : 'bad-key'
}

const limits = (issue: { minimum?: number | bigint; maximum?: number | bigint }) => ({
  limit: Number(issue.maximum ?? issue.minimum ?? 0),
})

function valueAt(raw: unknown, path: Path): unknown {
  return path.reduce<unknown>((at, step) => (at as Record<string | number, unknown> | null | undefined)?.[step], raw)
}
