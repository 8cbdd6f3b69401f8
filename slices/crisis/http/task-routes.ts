import { z } from 'zod'
import { actRoutes } from '../../../kit/http/act-routes.ts'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { handOverRole } from '../actions/hand-over-role.ts'
import { addTask, finishTask } from '../actions/room-tasks.ts'
import * as shape from './crisis-shapes.ts'

const config = {
  access: 'signed-in',
  consequence: 'write',
  scope: 'crisis:write',
  right: 'standing',
  byPerson: true,
} as const
const tags = ['crisis']
const params = shape.crisisParams

/** What is to be done in a room, and who has which role. */
export function registerTaskRoutes(web: Web, varde: Varde): void {
  const act = actRoutes(web, { config, tags })
  web.post(
    '/api/crises/:id/tasks',
    {
      config: { ...config, workingText: ['text'] },
      schema: {
        tags,
        summary: 'Puts one more thing to do in the room',
        params,
        body: shape.taskInput,
        response: { 201: z.object({ id: z.string() }) },
      },
    },
    async (request, reply) =>
      reply.status(201).send(await addTask(varde, callerOf(request), request.params.id, request.body)),
  )
  act(
    'POST',
    '/api/crises/:id/tasks/:taskId/done',
    { summary: 'Says that a task is done', params: params.extend({ taskId: z.string().max(80) }) },
    (caller, { params }) => finishTask(varde, caller, params.id, params.taskId),
  )
  act(
    'POST',
    '/api/crises/:id/positions/:positionId/hand-over',
    {
      consequence: 'power',
      right: 'standing',
      emergencyCode: true,
      summary: 'Gives a role to somebody else in the room, with a brief',
      params: params.extend({ positionId: z.string().max(80) }),
      body: shape.handOverInput,
      workingText: ['brief'],
    },
    (caller, { params, body }) => {
      const { id: crisisId, positionId } = params
      return handOverRole(varde, caller, { crisisId, positionId, ...body })
    },
  )
}
