import { actRoutes } from '../../../kit/http/act-routes.ts'
import type { Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { closeCrisis, supportCrisis, takeOverCrisis } from '../actions/lead-crisis.ts'
import * as shape from './crisis-shapes.ts'

const config = { access: 'signed-in', consequence: 'power', right: 'crisis.take-over', scope: 'crisis:write' } as const
const tags = ['crisis']
const ACTS = [
  // The page that everyone reads says at once that it is over.
  {
    path: '/api/crises/:id/close',
    summary: 'Calls the crisis off',
    said: { consequence: 'release', right: 'standing', emergencyCode: true },
    does: closeCrisis,
  },
  {
    path: '/api/crises/:id/take-over',
    summary: 'The next level has it from now on',
    said: { emergencyCode: true },
    does: takeOverCrisis,
  },
  {
    path: '/api/crises/:id/support',
    summary: 'The next level helps',
    said: { emergencyCode: true },
    does: supportCrisis,
  },
] as const

/** What leaders do with a crisis, each with a reason that stands in the log. */
export function registerLeadRoutes(web: Web, varde: Varde): void {
  const act = actRoutes(web, { config, tags })
  for (const { path, summary, said, does } of ACTS)
    act(
      'POST',
      path,
      { ...said, summary, params: shape.crisisParams, body: shape.reasonInput, workingText: ['reason'] },
      (caller, { params, body }) => does(varde, caller, params.id, body.reason),
    )
}
