import type { ElementContent } from './element.ts'
import { KINDS } from './kinds.ts'

/** How many elements of each kind, in the order of the kinds. */
export function countKinds(elements: readonly ElementContent[]): { kind: ElementContent['kind']; count: number }[] {
  const kinds = Object.keys(KINDS) as ElementContent['kind'][]
  return kinds.map((kind) => ({ kind, count: elements.filter((element) => element.kind === kind).length }))
}
