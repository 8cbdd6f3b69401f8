import { z } from 'zod'
import { actRoutes } from '../../../kit/http/act-routes.ts'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { callIn } from '../actions/call-in.ts'
import { findCallable } from '../actions/find-callable.ts'
import type { Callable } from '../rules/callable.ts'
import { ANSWERS, ROLES } from '../rules/crisis.ts'
import { crisisParams } from './crisis-shapes.ts'

const callInInput = z.object({ personId: z.string().min(1).max(80), role: z.enum(ROLES).exclude(['told']) })

const callable = z.object({
  people: z.array(
    z.object({
      ...{ id: z.string(), displayName: z.string(), unitName: z.string() },
      away: z
        .object({ until: z.string().nullable() })
        .nullable()
        .describe('Away now; until when, or null when nobody knows'),
      called: z
        .object({ answer: z.enum(ANSWERS).nullable() })
        .nullable()
        .describe('Called in already, and the answer'),
    }),
  ),
  total: z.number().int().describe('How many fit; `people` are the first of them'),
}) satisfies z.ZodType<{ people: Callable[]; total: number }>

/** One more person, called in by hand from the room. */
export function registerCallInRoutes(web: Web, varde: Varde): void {
  const act = actRoutes(web, {
    config: { access: 'signed-in', consequence: 'write', scope: 'crisis:write', right: 'standing' },
    tags: ['crisis'],
  })
  web.get(
    '/api/crises/:id/callable',
    {
      config: { access: 'signed-in', consequence: 'read', scope: 'crisis:read' },
      schema: {
        tags: ['crisis'],
        summary: 'Colleagues by name or unit, to call in: those who are there first, and who is away or called already',
        params: crisisParams,
        querystring: z.object({ search: z.string().trim().min(2).max(100) }),
        response: { 200: callable },
      },
    },
    async (request) => findCallable(varde, callerOf(request), request.params.id, request.query.search),
  )
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
