import { actRoutes } from '../../../kit/http/act-routes.ts'
import type { Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { closeCrisis, supportCrisis, takeOverCrisis } from '../actions/lead-crisis.ts'
import * as shape from './crisis-shapes.ts'

const config = { access: 'signed-in', consequence: 'write', scope: 'crisis:write' } as const
const tags = ['crisis']
const ACTS = [
  { path: '/api/crises/:id/close', summary: 'Calls the crisis off', right: 'standing', does: closeCrisis },
  {
    path: '/api/crises/:id/take-over',
    summary: 'The next level has it from now on',
    right: 'crisis.take-over',
    does: takeOverCrisis,
  },
  { path: '/api/crises/:id/support', summary: 'The next level helps', right: 'crisis.take-over', does: supportCrisis },
] as const

/** What leaders do with a crisis, each with a reason that stands in the log. */
export function registerLeadRoutes(web: Web, varde: Varde): void {
  const act = actRoutes(web, { config, tags })
  for (const { path, summary, right, does } of ACTS)
    act(
      'POST',
      path,
      { summary, right, params: shape.crisisParams, body: shape.reasonInput },
      (caller, { params, body }) => does(varde, caller, params.id, body.reason),
    )
}
