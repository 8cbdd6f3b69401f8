import { z } from 'zod'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { handOverRole } from '../actions/hand-over-role.ts'
import { addTask, finishTask } from '../actions/room-tasks.ts'
import * as shape from '../schemas.ts'

const config = { access: 'signed-in', scope: 'crisis:write' } as const
const tags = ['crisis']
const params = shape.crisisParams
const done = { 204: z.null() }

/** What is to be done in a room, and who has which role. */
export function registerTaskRoutes(web: Web, varde: Varde): void {
  web.post(
    '/api/crises/:id/tasks',
    {
      config,
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
  web.post(
    '/api/crises/:id/tasks/:taskId/done',
    {
      config,
      schema: {
        tags,
        summary: 'Says that a task is done',
        params: params.extend({ taskId: z.string().max(80) }),
        response: done,
      },
    },
    async (request, reply) => {
      await finishTask(varde, callerOf(request), request.params.id, request.params.taskId)
      return reply.status(204).send(null)
    },
  )
  web.post(
    '/api/crises/:id/positions/:positionId/hand-over',
    {
      config,
      schema: {
        tags,
        summary: 'Gives a role to somebody else in the room, with a brief',
        params: params.extend({ positionId: z.string().max(80) }),
        body: shape.handOverInput,
        response: done,
      },
    },
    async (request, reply) => {
      const { id: crisisId, positionId } = request.params
      await handOverRole(varde, callerOf(request), { crisisId, positionId, ...request.body })
      return reply.status(204).send(null)
    },
  )
}
