import { KINDS } from '../../rules/kinds.ts'
import type { ElementView } from '../strategy-data.ts'

/** Elements by the value of a fact: in the order of the kind's own list where it has one, otherwise as they come. */
export function groupedBy(elements: readonly ElementView[], fact: string): { value: string; items: ElementView[] }[] {
  const groups = Map.groupBy(elements, (one) => String(one.data[fact] ?? ''))
  const field = elements[0] && KINDS[elements[0].kind].data?.[fact]
  const order = field?.type === 'choice' ? field.of : [...groups.keys()]
  return order.flatMap((value) => {
    const items = groups.get(value)
    return items ? [{ value, items }] : []
  })
}
