import type { MapRing } from '../../rules/circles-layout.ts'
import { type ElementView, titleOf } from '../strategy-data.ts'
import { groupedBy } from './grouped-by.ts'

const SIZE = 16

/** Elements as circles by the value of a fact, the first value innermost. */
export function ringsOf(elements: readonly ElementView[], fact: string, language: string, width: number): MapRing[] {
  return groupedBy(elements, fact).map(({ value, items }) => ({
    key: value,
    width,
    size: SIZE,
    boxes: items.map((one) => ({ head: { key: one.key, name: titleOf(one, language) }, below: [] })),
  }))
}
