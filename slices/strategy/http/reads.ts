import { z } from 'zod'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { previewDraftGroups } from '../actions/preview-groups.ts'
import { findViewed, viewElements, viewStrategy } from '../actions/view-strategy.ts'
import { type ElementKind, isElementKind } from '../rules/kinds.ts'
import { abilitiesOf } from '../rules/may.ts'
import { directorateIds } from '../store/directorates.ts'
import { elementList, elementQuery, groupPreview, strategyView } from './strategy-shapes.ts'
import { editionWire, elementWire, linksWire } from './wire.ts'

const READ = { access: 'signed-in', scope: 'strategy:read' } as const
const params = z.object({ id: z.string() })

export function registerReads(web: Web, varde: Varde): void {
  registerGroupPreview(web, varde)
  web.get(
    '/api/strategy',
    {
      config: READ,
      schema: {
        tags: ['strategy'],
        summary: 'The strategy in force, the draft beside it, and all editions',
        response: { 200: strategyView },
      },
    },
    async (request) => {
      const { inForce, draft, editions } = await viewStrategy(varde)
      return {
        inForce: inForce && editionWire(inForce),
        draft: draft && editionWire(draft),
        editions: editions.map(editionWire),
        abilities: abilitiesOf(callerOf(request), await directorateIds(varde.db)),
      }
    },
  )
  web.get(
    '/api/strategy/editions/:id/elements',
    {
      config: READ,
      schema: {
        tags: ['strategy'],
        summary: 'Elements of an edition with their links; the id may be in-force or draft',
        params,
        querystring: elementQuery,
        response: { 200: elementList },
      },
    },
    async (request) => {
      const edition = await findViewed(varde, request.params.id)
      const kinds = kindsIn(request.query.kind)
      const elements = await viewElements(varde.db, edition.id, kinds ? { kinds } : {}, varde.now())
      const may = abilitiesOf(callerOf(request), await directorateIds(varde.db))
      return {
        edition: editionWire(edition),
        elements: elements.map(elementWire),
        links: linksWire(elements),
        abilities: edition.state === 'draft' ? may : may.filter((one) => one === 'draft'),
      }
    },
  )
}

function registerGroupPreview(web: Web, varde: Varde): void {
  web.get(
    '/api/strategy/draft/groups',
    {
      config: READ,
      schema: {
        tags: ['strategy'],
        summary: 'What putting the draft in force will do to the groups of the address book',
        response: { 200: groupPreview },
      },
    },
    async () => previewDraftGroups(varde),
  )
}

export function kindsIn(asked: string | string[] | undefined): ElementKind[] | null {
  const kinds = [asked ?? []].flat().flatMap((one) => one.split(',').filter(Boolean))
  const strange = kinds.find((kind) => !isElementKind(kind))
  if (strange) throw new Failure('invalid', 'strategy.no-such-kind', { kind: strange })
  return kinds.length > 0 ? (kinds as ElementKind[]) : null
}
