import { z } from 'zod'
import { actRoutes } from '../../../kit/http/act-routes.ts'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { answerCall } from '../actions/answer-call.ts'
import { askOfOpen } from '../actions/ask-of-open.ts'
import { declareCrisis } from '../actions/declare-crisis.ts'
import { previewCrisis, viewScenarios } from '../actions/preview-crisis.ts'
import { viewBeside } from '../actions/view-beside.ts'
import { viewCrises } from '../actions/view-crises.ts'
import { viewCrisis } from '../actions/view-crisis.ts'
import * as shape from './crisis-shapes.ts'

const reads = { access: 'signed-in', consequence: 'read', scope: 'crisis:read' } as const
const writes = {
  access: 'signed-in',
  consequence: 'write',
  scope: 'crisis:write',
  right: 'standing',
  byPerson: true,
} as const
const tags = ['crisis']
const params = shape.crisisParams

export function registerCrisisRoutes(web: Web, varde: Varde): void {
  const act = actRoutes(web, { config: writes, tags })
  web.get(
    '/api/crises',
    {
      config: reads,
      schema: {
        tags,
        summary: 'Crises that the caller may read, open ones on top',
        response: { 200: shape.crisisList },
      },
    },
    async (request) => viewCrises(varde, callerOf(request)),
  )
  web.get(
    '/api/crises/beside',
    {
      config: reads,
      schema: {
        tags,
        summary:
          'Open crises at a unit, above or below it: what is confirmed and what was said last; and what has gone beside one of them',
        querystring: shape.besideQuery,
        response: { 200: shape.besideView },
      },
    },
    async (request) => viewBeside(varde, callerOf(request), request.query),
  )
  web.get(
    '/api/crises/scenarios',
    { config: reads, schema: { tags, summary: 'What may have happened', response: { 200: shape.scenarioList } } },
    async () => viewScenarios(varde),
  )
  web.get(
    '/api/crises/preview',
    {
      config: reads,
      schema: {
        tags,
        summary: 'Who would handle it and be called in, before it is declared',
        querystring: shape.previewQuery,
        response: { 200: shape.crisisPreview },
      },
    },
    async (request) => {
      const { query } = request
      const asked = { ...query, securityCrisis: query.securityCrisis ?? false, participantIds: null }
      return previewCrisis(varde, callerOf(request), asked)
    },
  )
  web.get(
    '/api/crises/:id',
    {
      config: reads,
      schema: { tags, summary: 'One crisis: its head and who is in it', params, response: { 200: shape.crisisView } },
    },
    async (request) => viewCrisis(varde, callerOf(request), request.params.id),
  )
  web.post(
    '/api/crises',
    {
      config: { ...writes, workingText: ['what', 'place'] },
      schema: {
        tags,
        summary: 'Declares a crisis and calls those concerned; the same client key twice is one',
        body: shape.declaration,
        response: { 201: z.object({ crisisId: z.string() }) },
      },
    },
    async (request, reply) => {
      const { isAnother, ...declared } = request.body
      if (!isAnother) await askOfOpen(varde, callerOf(request), declared)
      return reply.status(201).send(await declareCrisis(varde, callerOf(request), declared))
    },
  )
  act(
    'POST',
    '/api/crises/:id/answer',
    { summary: 'Says whether the caller is coming', params, body: shape.answerInput },
    (caller, { params, body }) => answerCall(varde, caller, params.id, body.answer, body),
  )
}
