import { useSearch } from '@tanstack/react-router'
import type { ElementKind } from '../rules/element-kind.ts'
import { type EditionElements, type ElementView, type LinkView, useElements } from './strategy-data.ts'

/** An edition of the strategy with everything in it, ready to be drawn. */
export type Whole = {
  edition: EditionElements['edition']
  elements: ElementView[]
  byKey: ReadonlyMap<string, ElementView>
  links: LinkView[]
  abilities: string[]
  of: (...kinds: ElementKind[]) => ElementView[]
}

export function wholeOf({ edition, elements, links, abilities }: EditionElements): Whole {
  const byKey = new Map(elements.map((one) => [one.key, one]))
  const of = (...kinds: ElementKind[]) => elements.filter((one) => kinds.includes(one.kind))
  return { edition, elements, byKey, links, abilities, of }
}

/** May this person write in a draft, whichever edition is shown? */
export const mayWrite = ({ abilities }: Whole) => abilities.includes('edit') || abilities.includes('draft')

/** Which edition the address asks for: `?utgave=utkast` is the draft, an id is that edition, nothing is the one in force. */
export function useShownEdition(): string {
  const { utgave } = useSearch({ strict: false }) as { utgave?: string }
  return utgave === 'utkast' ? 'draft' : (utgave ?? 'in-force')
}

/** Everything of the shown edition. Asked for once, whichever section is open. */
export function useWhole() {
  return useElements([], useShownEdition())
}
