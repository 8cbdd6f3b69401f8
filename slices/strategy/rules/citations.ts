import type { ElementContent } from './element.ts'
import { KINDS } from './kinds.ts'

type Cited = Pick<ElementContent, 'key' | 'kind' | 'sources' | 'standing'>

/** Who cites each source, by the key of the source, in the order of the strategy. */
export function citedBy<E extends Cited>(elements: readonly E[]): Map<string, E[]> {
  const by = new Map<string, E[]>()
  for (const element of elements)
    for (const source of element.sources) by.set(source, [...(by.get(source) ?? []), element])
  return by
}

/** Says something about the world, and not that the source leaves it open. */
export const isClaim = ({ kind, standing }: Cited): boolean =>
  KINDS[kind].isClaim === true && standing !== 'not-in-source'
