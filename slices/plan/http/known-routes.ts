import { z } from 'zod'
import { actRoutes } from '../../../kit/http/act-routes.ts'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { confirmKnown, viewKnownStrategy } from '../actions/known-strategy.ts'
import { KNOWN_WAYS, type KnownStrategy } from '../rules/known-strategy.ts'
import { day } from './initiative-shapes.ts'

const tags = ['plan']
const heads = z.number().int().max(100_000)
const confirmation = z.object({
  how: z.enum(KNOWN_WAYS),
  heldOn: day,
  reached: heads.min(0),
  staff: heads.min(1),
  note: z.string().max(2000),
})
const known = z.object({
  edition: z.object({ id: z.string(), number: z.number().int(), title: z.string(), validFrom: z.string() }).nullable(),
  units: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      mayConfirm: z.boolean(),
      confirmation: confirmation.extend({ by: z.string().nullable(), at: z.string() }).nullable(),
    }),
  ),
}) satisfies z.ZodType<KnownStrategy>

export function registerKnownRoutes(web: Web, varde: Varde): void {
  const act = actRoutes(web, {
    config: { access: 'signed-in', consequence: 'write', scope: 'plan:write', right: 'plan.confirm-known' },
    tags,
  })
  web.get(
    '/api/plan/known-strategy',
    {
      config: { access: 'signed-in', consequence: 'read', scope: 'plan:read' },
      schema: { tags, summary: 'Which units have confirmed that the strategy is known', response: { 200: known } },
    },
    async (request) => viewKnownStrategy(varde, callerOf(request)),
  )
  act(
    'PUT',
    '/api/plan/known-strategy/:unitId',
    {
      byPerson: true,
      summary: 'A leader confirms that the strategy is known in the unit',
      params: z.object({ unitId: z.string() }),
      body: confirmation,
    },
    (caller, { params, body }) => confirmKnown(varde, caller, { unitId: params.unitId, ...body }),
  )
}
