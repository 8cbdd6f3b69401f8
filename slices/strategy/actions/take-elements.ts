import type { YamlFile } from '../clients/yaml-file.ts'
import type { ElementContent } from '../rules/element.ts'
import type { Fault } from '../rules/fault.ts'
import { isElementKind, type PackFile } from '../rules/kinds.ts'
import { packOutline } from '../rules/pack-outline.ts'
import { relationFaults } from '../rules/relations.ts'
import { readElement } from './read-element.ts'

/** A file of a pack that could be read. */
export type Known = { yaml: YamlFile; name: string }
/** An element, and where in which file it stands. */
export type Placed = { element: ElementContent; file: Known; index: number }
export type Tell = (file: Known, fault: Omit<Fault, 'file'>) => void
type Kinds = Map<string, ElementContent['kind']>
type Into = { placed: Placed[]; kinds: Kinds; tell: Tell; onlyDemo?: boolean }

/** Takes the elements of one file, and tells its faults. */
export function takeElements(base: PackFile, file: Known, into: Into): void {
  const root = file.yaml.value as { version?: unknown; elements?: unknown } | null
  for (const fault of packOutline(root)) into.tell(file, fault)
  if (!root || !Array.isArray(root.elements)) return
  for (const [index, raw] of root.elements.entries()) takeElement(raw, { base, file, index }, into)
}

function takeElement(
  raw: unknown,
  { base, file, index }: { base: PackFile; file: Known; index: number },
  { placed, kinds, tell, onlyDemo }: Into,
): void {
  const path = ['elements', index]
  const { element, faults } = readElement(raw, base)
  for (const fault of faults) tell(file, { ...fault, path: [...path, ...fault.path] })
  if (onlyDemo && element && element.standing !== 'demo')
    tell(file, { path: [...path, 'standing'], code: 'demo-only', details: { value: element.standing } })
  const { key, kind } = (raw ?? {}) as { key?: unknown; kind?: unknown }
  if (typeof key !== 'string') return
  if (kinds.has(key)) {
    tell(file, { path: [...path, 'key'], code: 'key-twice', details: { value: key } })
    return
  }
  if (typeof kind === 'string' && isElementKind(kind)) kinds.set(key, kind)
  if (element) placed.push({ element, file, index })
}

/** Tells what is wrong between elements: keys that are not there, a parent of the wrong kind. */
export function relate(placed: Placed[], kinds: Kinds, tell: Tell): void {
  const byKey = new Map(placed.map((one) => [one.element.key, one]))
  for (const { key, path, code, details } of relationFaults(
    placed.map((one) => one.element),
    kinds,
  )) {
    const { file, index } = byKey.get(key)!
    tell(file, { path: ['elements', index, ...path], code, details })
  }
}
