import { z } from 'zod'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { callIn } from '../actions/call-in.ts'
import { ROLES } from '../rules/crisis.ts'
import { crisisParams } from '../schemas.ts'

const callInInput = z.object({ personId: z.string().min(1).max(80), role: z.enum(ROLES).exclude(['told']) })

/** One more person, called in by hand from the room. */
export function registerCallInRoutes(web: Web, varde: Varde): void {
  web.post(
    '/api/crises/:id/call-in',
    {
      config: { access: 'signed-in', scope: 'crisis:write' },
      schema: {
        tags: ['crisis'],
        summary: 'Calls in one more person, in an exercise as in a real crisis',
        params: crisisParams,
        body: callInInput,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      await callIn(varde, callerOf(request), request.params.id, request.body)
      return reply.status(204).send(null)
    },
  )
}
