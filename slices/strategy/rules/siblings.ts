import type { ElementContent } from './element.ts'
import { SECTIONS, type Section } from './sections.ts'

type Sorted = Pick<ElementContent, 'key' | 'kind' | 'parentKey' | 'data'>

/** Those that an element is drawn among, in their order: its kind, under the same element, in the same group of the section. */
export function siblingsOf<E extends Sorted>(element: Sorted, elements: readonly E[]): E[] {
  const { by } = SECTIONS.find(({ kinds }) => (kinds as readonly string[]).includes(element.kind)) as Section
  return elements.filter(
    ({ kind, parentKey, data }) =>
      kind === element.kind &&
      parentKey === element.parentKey &&
      (by === undefined || (data[by] ?? null) === (element.data[by] ?? null)),
  )
}

/** What to put in order so that the element changes place with the one before or after it; null at the end of the row. */
export function swapped(key: string, siblings: readonly Sorted[], step: -1 | 1): [string, string] | null {
  const at = siblings.findIndex((one) => one.key === key)
  const other = at < 0 ? undefined : siblings[at + step]
  if (!other) return null
  return step === -1 ? [key, other.key] : [other.key, key]
}
