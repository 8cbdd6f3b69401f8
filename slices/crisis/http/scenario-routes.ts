import { z } from 'zod'
import { actRoutes } from '../../../kit/http/act-routes.ts'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { changePrecaution } from '../actions/keep-precaution.ts'
import { addScenario, changeScenario, retireScenario } from '../actions/keep-scenario.ts'
import { viewKinds } from '../actions/view-scenarios.ts'
import * as shape from './scenario-shapes.ts'

const writes = {
  access: 'signed-in',
  consequence: 'write',
  scope: 'crisis:write',
  right: 'crisis.write-first-words',
} as const
const tags = ['crisis']
const params = shape.scenarioParams

/** Kinds of crisis: what may happen, what each role does first, and what must come before the public. */
export function registerScenarioRoutes(web: Web, varde: Varde): void {
  const act = actRoutes(web, { config: writes, tags })
  web.get(
    '/api/crisis-scenarios',
    {
      config: { access: 'signed-in', consequence: 'read', scope: 'crisis:read' },
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
  act(
    'PUT',
    '/api/crisis-scenarios/:key',
    {
      summary: 'Changes a kind of crisis; what it is called in a sentence waits for a yes',
      params,
      body: shape.scenarioChange,
    },
    (caller, { params, body }) => {
      const { version, ...content } = body
      return changeScenario(varde, caller, { key: params.key, version, content })
    },
  )
  act(
    'PUT',
    '/api/crisis-scenarios/:key/precaution',
    {
      consequence: 'power',
      right: 'crisis.keep-precautions',
      summary: 'Asks that something else must come before the public in crises of this kind',
      params,
      body: shape.precautionChange,
    },
    (caller, { params, body }) => changePrecaution(varde, caller, { key: params.key, ...body }),
  )
  act(
    'POST',
    '/api/crisis-scenarios/:key/active',
    {
      consequence: 'power',
      right: 'crisis.write-first-words',
      summary: 'Retires a kind of crisis, or takes it into use again',
      params,
      body: shape.scenarioActive,
    },
    (caller, { params, body }) => retireScenario(varde, caller, { key: params.key, ...body }),
  )
}
