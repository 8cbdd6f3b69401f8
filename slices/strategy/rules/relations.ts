import type { ElementContent } from './element.ts'
import type { FaultCode } from './fault.ts'
import { LINK_KINDS } from './fields.ts'
import { type ElementKind, KINDS, targetsOf } from './kinds.ts'

/** A fault between elements: `path` leads from the element to the place. */
export type RelationFault = {
  key: string
  path: (string | number)[]
  code: FaultCode
  details: Record<string, string | number>
}

type Known = ReadonlyMap<string, ElementKind>
/** Kinds of which a strategy has one at most. */
const SINGLE: readonly ElementKind[] = ['mission', 'vision']

/**
 * Every fault in how elements stand to each other. `known` are the kinds of all keys there are, also of elements whose
 * own shape is at fault, so that one fault is told once.
 */
export function relationFaults(
  elements: readonly ElementContent[],
  known: Known = new Map(elements.map((element) => [element.key, element.kind])),
): RelationFault[] {
  const parents = new Map(elements.map((element) => [element.key, element.parentKey]))
  return [
    ...tooMany(elements),
    ...elements.flatMap((element) => [
      ...parentFaults(element, known, parents),
      ...linkFaults(element, known),
      ...sourceFaults(element, known),
      ...dataFaults(element, known),
    ]),
  ]
}

function tooMany(elements: readonly ElementContent[]): RelationFault[] {
  return SINGLE.flatMap((kind) =>
    elements
      .filter((element) => element.kind === kind)
      .slice(1)
      .map((element) => ({ key: element.key, path: ['kind'], code: 'more-than-one' as const, details: { kind } })),
  )
}

function parentFaults(element: ElementContent, known: Known, parents: Map<string, string | null>): RelationFault[] {
  const { key, kind, parentKey } = element
  const fault = (code: FaultCode, details: RelationFault['details']) => [{ key, path: ['parent'], code, details }]
  const { under, mustStandUnder } = KINDS[kind]
  if (parentKey === null) return mustStandUnder ? fault('missing', { field: 'parent' }) : []
  if (!under) return fault('parent-not-allowed', { kind })
  const parentKind = known.get(parentKey)
  if (!parentKind) return fault('parent-missing', { value: parentKey })
  if (!under.includes(parentKind))
    return fault('parent-wrong-kind', { value: parentKey, kind: parentKind, allowed: under.join(', ') })
  return standsUnderItself(key, parents) ? fault('parent-cycle', { value: parentKey }) : []
}

export function standsUnderItself(key: string, parents: ReadonlyMap<string, string | null>): boolean {
  const seen = new Set<string>()
  for (let at = parents.get(key) ?? null; at !== null; at = parents.get(at) ?? null) {
    if (at === key) return true
    if (seen.has(at)) return false
    seen.add(at)
  }
  return false
}

function linkFaults({ key, kind, links }: ElementContent, known: Known): RelationFault[] {
  return LINK_KINDS.flatMap((link): RelationFault[] => {
    const to = links[link] ?? []
    if (to.length > 0 && !(KINDS[kind].links ?? []).includes(link))
      return [{ key, path: ['links', link], code: 'link-not-allowed', details: { link, kind } }]
    return to.flatMap((target, i) => {
      const fault = (code: FaultCode, details: RelationFault['details'] = {}) => [
        { key, path: ['links', link, i], code, details: { value: target, link, ...details } },
      ]
      const found = known.get(target)
      if (target === key) return fault('link-self')
      if (!found) return fault('link-missing')
      if (to.indexOf(target) < i) return fault('link-twice')
      const allowed = targetsOf(link)
      return allowed.includes(found) ? [] : fault('link-wrong-kind', { kind: found, allowed: allowed.join(', ') })
    })
  })
}

function sourceFaults({ key, sources }: ElementContent, known: Known): RelationFault[] {
  return sources.flatMap((source, i) => {
    const fault = (code: FaultCode) => [{ key, path: ['sources', i], code, details: { value: source } }]
    const found = known.get(source)
    if (!found) return fault('source-missing')
    if (found !== 'source') return fault('source-wrong-kind')
    return sources.indexOf(source) < i ? fault('source-twice') : []
  })
}

function dataFaults({ key, kind, data }: ElementContent, known: Known): RelationFault[] {
  const faults: RelationFault[] = []
  for (const [name, field] of Object.entries(KINDS[kind].data ?? {})) {
    const value = data[name]
    if (field.type !== 'key' || typeof value !== 'string') continue
    const found = known.get(value)
    const allowed = field.kinds.join(', ')
    const path = ['data', name]
    if (!found) faults.push({ key, path, code: 'reference-missing', details: { value, allowed } })
    else if (!field.kinds.includes(found))
      faults.push({ key, path, code: 'reference-wrong-kind', details: { value, kind: found, allowed } })
  }
  if (typeof data.validFrom === 'string' && typeof data.validTo === 'string' && data.validTo < data.validFrom)
    faults.push({ key, path: ['data', 'validTo'], code: 'dates-reversed', details: { value: data.validTo } })
  return faults
}
