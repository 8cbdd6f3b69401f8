import { z } from 'zod'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { previewDraftGroups } from '../actions/preview-groups.ts'
import { viewDraftStands } from '../actions/view-draft-stands.ts'
import { findViewed, viewStrategy } from '../actions/view-strategy.ts'
import { abilitiesOf } from '../rules/may.ts'
import { directorateIds } from '../store/directorates.ts'
import { editionElements } from './edition-elements.ts'
import { elementList, elementQuery, groupPreview, strategyView } from './strategy-shapes.ts'
import { editionWire } from './wire.ts'

const READ = { access: 'signed-in', consequence: 'read', scope: 'strategy:read' } as const
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
        draftStands: await viewDraftStands(varde),
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
      return editionElements(varde, callerOf(request), edition, request.query.kind)
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
