import { z } from 'zod'
import { actRoutes } from '../../../kit/http/act-routes.ts'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { addFact, changeFactInRoom } from '../actions/keep-fact.ts'
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
const workingText = ['text', 'source', 'counter']

/** What is known in a room, and how sure it is. */
export function registerFactRoutes(web: Web, varde: Varde): void {
  const act = actRoutes(web, { config, tags })
  web.post(
    '/api/crises/:id/facts',
    {
      config: { ...config, workingText },
      schema: {
        tags,
        summary: 'Puts down something that is known or heard',
        params,
        body: shape.factInput,
        response: { 201: z.object({ id: z.string() }) },
      },
    },
    async (request, reply) =>
      reply.status(201).send(await addFact(varde, callerOf(request), request.params.id, request.body)),
  )
  act(
    'PUT',
    '/api/crises/:id/facts/:factId',
    {
      summary: 'Changes a fact that is still as it was read',
      params: params.extend({ factId: z.string().max(80) }),
      body: shape.factChange,
      workingText,
      // Words that are out or on their way end with what they rest on; what nothing rests on is changed in a moment.
      graver: 'release',
    },
    (caller, { params, body }, request) => {
      const { revision, ...content } = body
      const { id, factId } = params
      return changeFactInRoom(varde, caller, id, { factId, revision, content }, () => web.demandGraver(request))
    },
  )
}
