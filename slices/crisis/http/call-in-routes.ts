import { z } from 'zod'
import { actRoutes } from '../../../kit/http/act-routes.ts'
import type { Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { callIn } from '../actions/call-in.ts'
import { ROLES } from '../rules/crisis.ts'
import { crisisParams } from './crisis-shapes.ts'

const callInInput = z.object({ personId: z.string().min(1).max(80), role: z.enum(ROLES).exclude(['told']) })

/** One more person, called in by hand from the room. */
export function registerCallInRoutes(web: Web, varde: Varde): void {
  const act = actRoutes(web, {
    config: { access: 'signed-in', consequence: 'write', scope: 'crisis:write', right: 'standing' },
    tags: ['crisis'],
  })
  act(
    'POST',
    '/api/crises/:id/call-in',
    {
      consequence: 'power',
      right: 'standing',
      emergencyCode: true,
      summary: 'Calls in one more person, in an exercise as in a real crisis',
      params: crisisParams,
      body: callInInput,
    },
    (caller, { params, body }) => callIn(varde, caller, params.id, body),
  )
}
