import { z } from 'zod'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { closeCrisis, supportCrisis, takeOverCrisis } from '../actions/lead-crisis.ts'
import * as shape from '../schemas.ts'

const config = { access: 'signed-in', scope: 'crisis:write' } as const
const tags = ['crisis']
const ACTS = [
  { path: '/api/crises/:id/close', summary: 'Calls the crisis off', does: closeCrisis },
  { path: '/api/crises/:id/take-over', summary: 'The next level has it from now on', does: takeOverCrisis },
  { path: '/api/crises/:id/support', summary: 'The next level helps', does: supportCrisis },
] as const

/** What leaders do with a crisis, each with a reason that stands in the log. */
export function registerLeadRoutes(web: Web, varde: Varde): void {
  for (const { path, summary, does } of ACTS)
    web.post(
      path,
      {
        config,
        schema: { tags, summary, params: shape.crisisParams, body: shape.reasonInput, response: { 204: z.null() } },
      },
      async (request, reply) => {
        await does(varde, callerOf(request), request.params.id, request.body.reason)
        return reply.status(204).send(null)
      },
    )
}
