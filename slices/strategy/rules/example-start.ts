import type { ElementContent } from './element.ts'
import { LINK_KINDS } from './fields.ts'
import { keyFrom } from './key-from.ts'
import { KINDS } from './kinds.ts'

/**
 * An example as the start of an element of one's own: what it points at is kept where the strategy has it, and it stands under what it
 * names, or under the only thing it can stand under. It keeps its key where that is free, so that examples find each other.
 */
export function exampleStart(example: ElementContent, elements: readonly ElementContent[]): ElementContent {
  const known = new Set(elements.map(({ key }) => key))
  const { under, data: fields = {} } = KINDS[example.kind]
  const above = elements.filter(({ kind }) => under?.includes(kind))
  const named = above.find(({ key }) => key === example.parentKey)
  const data = Object.entries(example.data).map(([name, value]) => {
    const isLost = fields[name]?.type === 'key' && !known.has(String(value))
    return [name, isLost ? null : value]
  })
  const links = LINK_KINDS.flatMap((link) => {
    const kept = (example.links[link] ?? []).filter((to) => known.has(to))
    return kept.length > 0 ? [[link, kept]] : []
  })
  return {
    ...example,
    key: keyFrom(example.key, known),
    parentKey: named?.key ?? (above.length === 1 ? above[0]!.key : null),
    data: Object.fromEntries(data),
    sources: example.sources.filter((key) => known.has(key)),
    links: Object.fromEntries(links),
  }
}
