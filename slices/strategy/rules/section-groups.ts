import type { ElementContent } from './element.ts'
import { KINDS } from './kinds.ts'
import type { Section } from './sections.ts'
import { inTree, type Placed } from './tree.ts'

type Sorted = Pick<ElementContent, 'key' | 'kind' | 'parentKey' | 'data'>
/** `value` is that of the fact which groups the section; null for what does not have the fact. */
export type SectionGroup<E> = { value: string | null; items: Placed<E>[] }

/**
 * What stands in a section, in reading order: each element once, followed by what stands under it, in groups by the
 * section's fact where it has one. What stands under another goes where that one goes.
 */
export function sectionGroups<E extends Sorted>({ kinds, by }: Section, elements: readonly E[]): SectionGroup<E>[] {
  const placed = inTree(kinds.flatMap((kind) => elements.filter((one) => one.kind === kind)))
  const groups = new Map<string | null, Placed<E>[]>()
  let value: string | null = null
  for (const one of placed) {
    if (one.depth === 0) value = by ? ((one.element.data[by] as string | undefined) ?? null) : null
    groups.set(value, [...(groups.get(value) ?? []), one])
  }
  const field = by ? kinds.map((kind) => KINDS[kind].data?.[by]).find((one) => one?.type === 'choice') : undefined
  const order: (string | null)[] = field?.type === 'choice' ? [...field.of, null] : [null]
  return order.flatMap((one) => {
    const items = groups.get(one)
    return items ? [{ value: one, items }] : []
  })
}
