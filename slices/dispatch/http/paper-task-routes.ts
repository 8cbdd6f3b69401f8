import { z } from 'zod'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { tellPapers } from '../actions/tell-papers.ts'
import { viewPaperTasks } from '../actions/view-paper-tasks.ts'
import * as shape from '../schemas.ts'

const tags = ['dispatch']

/** Forms on paper that a unit hands out, collects and sends back. */
export function registerPaperTaskRoutes(web: Web, varde: Varde): void {
  web.get(
    '/api/paper-tasks',
    {
      config: { access: 'signed-in', scope: 'dispatch:read' },
      schema: {
        tags,
        summary: 'Forms on paper for the units that the caller answers for',
        response: { 200: z.object({ tasks: z.array(shape.paperTask) }) },
      },
    },
    async (request) => ({ tasks: await viewPaperTasks(varde, callerOf(request)) }),
  )
  web.post(
    '/api/paper-tasks/:id/told',
    {
      config: { access: 'signed-in', scope: 'dispatch:write' },
      schema: {
        tags,
        summary: 'Tells how many forms were handed out, and how many were sent back',
        params: z.object({ id: z.string() }),
        body: shape.paperTold,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      await tellPapers(varde, callerOf(request), request.params.id, request.body)
      return reply.status(204).send(null)
    },
  )
}
