import { z } from 'zod'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { addScenario, changeScenario, retireScenario } from '../actions/keep-scenario.ts'
import { viewKinds } from '../actions/view-scenarios.ts'
import * as shape from '../schemas-scenario.ts'

const writes = { access: 'signed-in', scope: 'crisis:write' } as const
const tags = ['crisis']
const params = shape.scenarioParams
const response = { 204: z.null() }

/** Kinds of crisis: what may happen, what each role does first, and what must come before the public. */
export function registerScenarioRoutes(web: Web, varde: Varde): void {
  web.get(
    '/api/crisis-scenarios',
    {
      config: { access: 'signed-in', scope: 'crisis:read' },
      schema: {
        tags,
        summary: 'Kinds of crisis with their cards, and what first messages they lack',
        response: { 200: shape.scenariosView },
      },
    },
    async (request) => viewKinds(varde, callerOf(request)),
  )
  web.post(
    '/api/crisis-scenarios',
    {
      config: writes,
      schema: {
        tags,
        summary: 'A new kind of crisis',
        body: shape.scenarioInput,
        response: { 201: z.object({ key: z.string() }) },
      },
    },
    async (request, reply) => reply.status(201).send(await addScenario(varde, callerOf(request), request.body)),
  )
  web.put(
    '/api/crisis-scenarios/:key',
    {
      config: writes,
      schema: { tags, summary: 'Changes a kind of crisis', params, body: shape.scenarioChange, response },
    },
    async (request, reply) => {
      const { version, ...content } = request.body
      await changeScenario(varde, callerOf(request), { key: request.params.key, version, content })
      return reply.status(204).send(null)
    },
  )
  web.post(
    '/api/crisis-scenarios/:key/active',
    {
      config: writes,
      schema: {
        tags,
        summary: 'Retires a kind of crisis, or takes it into use again',
        params,
        body: shape.scenarioActive,
        response,
      },
    },
    async (request, reply) => {
      await retireScenario(varde, callerOf(request), { key: request.params.key, ...request.body })
      return reply.status(204).send(null)
    },
  )
}
