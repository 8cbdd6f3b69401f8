import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { type Edition, viewElements } from '../actions/view-strategy.ts'
import { type ElementKind, isElementKind } from '../rules/kinds.ts'
import { abilitiesOf } from '../rules/may.ts'
import { directorateIds } from '../store/directorates.ts'
import { editionWire, elementWire, linksWire } from './wire.ts'

/**
 * The elements of an edition with their links, of the kinds that were asked for, and what the caller may do: in a draft all that they
 * may, in others begin a draft. Throws `strategy.no-such-kind`.
 */
export async function editionElements(
  varde: Varde,
  caller: Caller,
  edition: Edition,
  asked: string | string[] | undefined,
) {
  const kinds = kindsIn(asked)
  const elements = await viewElements(varde.db, edition.id, kinds ? { kinds } : {}, varde.now())
  const may = abilitiesOf(caller, await directorateIds(varde.db))
  return {
    edition: editionWire(edition),
    elements: elements.map(elementWire),
    links: linksWire(elements),
    abilities: edition.state === 'draft' ? may : may.filter((one) => one === 'draft'),
  }
}

function kindsIn(asked: string | string[] | undefined): ElementKind[] | null {
  const kinds = [asked ?? []].flat().flatMap((one) => one.split(',').filter(Boolean))
  const strange = kinds.find((kind) => !isElementKind(kind))
  if (strange) throw new Failure('invalid', 'strategy.no-such-kind', { kind: strange })
  return kinds.length > 0 ? (kinds as ElementKind[]) : null
}
