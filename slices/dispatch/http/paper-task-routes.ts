import { z } from 'zod'
import { actRoutes } from '../../../kit/http/act-routes.ts'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { tellPapers } from '../actions/tell-papers.ts'
import { viewPaperTasks } from '../actions/view-paper-tasks.ts'
import * as shape from './dispatch-shapes.ts'

const tags = ['dispatch']

/** Forms on paper that a unit hands out, collects and sends back. */
export function registerPaperTaskRoutes(web: Web, varde: Varde): void {
  const act = actRoutes(web, {
    config: { access: 'signed-in', consequence: 'write', scope: 'dispatch:write', right: 'dispatch.confirm-task' },
    tags,
  })
  web.get(
    '/api/paper-tasks',
    {
      config: { access: 'signed-in', consequence: 'read', scope: 'dispatch:read' },
      schema: {
        tags,
        summary: 'Forms on paper for the units that the caller answers for',
        response: { 200: z.object({ tasks: z.array(shape.paperTask) }) },
      },
    },
    async (request) => ({ tasks: await viewPaperTasks(varde, callerOf(request)) }),
  )
  act(
    'POST',
    '/api/paper-tasks/:id/told',
    {
      byPerson: true,
      summary: 'Tells how many forms were handed out, and how many were sent back',
      params: z.object({ id: z.string() }),
      body: shape.paperTold,
    },
    (caller, { params, body }) => tellPapers(varde, caller, params.id, body),
  )
}
