import { z } from 'zod'
import { actRoutes } from '../../../kit/http/act-routes.ts'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { publishStatus } from '../actions/publish-status.ts'
import { publishPageNow } from '../actions/settle-page.ts'
import * as questions from '../actions/status-questions.ts'
import { viewStatus } from '../actions/view-status.ts'
import { dropStatusDraft, saveStatusDraft } from '../actions/write-status.ts'
import { crisisParams as params } from './crisis-shapes.ts'
import * as shape from './status-shapes.ts'

const reads = { access: 'signed-in', consequence: 'read', scope: 'crisis:read' } as const
const config = { access: 'signed-in', consequence: 'write', scope: 'crisis:write', right: 'standing' } as const
const tags = ['crisis']
const one = params.extend({ questionId: z.string().max(80) })

/** Where the open status page of a crisis is written. */
export function registerStatusRoutes(web: Web, varde: Varde): void {
  const act = actRoutes(web, { config, tags })
  web.get(
    '/api/crises/:id/status',
    {
      config: reads,
      schema: {
        tags,
        summary: 'What stands on the status page, and what waits',
        params,
        response: { 200: shape.statusView },
      },
    },
    (request) => viewStatus(varde, callerOf(request), request.params.id),
  )
  act(
    'PUT',
    '/api/crises/:id/status/draft',
    { summary: 'Saves how it stands, to be published on the status page', params, body: shape.statusDraftInput },
    (caller, { params, body }) => {
      const { revision, ...content } = body
      return saveStatusDraft(varde, caller, params.id, { revision, content })
    },
  )
  act(
    'DELETE',
    '/api/crises/:id/status/draft',
    { summary: 'Throws the draft of the status page away', params },
    (caller, { params }) => dropStatusDraft(varde, caller, params.id),
  )
  web.post(
    '/api/crises/:id/status/publish',
    {
      config: { ...config, consequence: 'release', right: 'standing', emergencyCode: true },
      schema: {
        tags,
        summary: 'Says on the open page how it stands and when more comes; in an exercise in the room alone',
        params,
        body: shape.publishInput,
        response: { 200: z.object({ number: z.number().int() }) },
      },
    },
    (request) => publishStatus(varde, callerOf(request), request.params.id, request.body),
  )
  act(
    'POST',
    '/api/crises/:id/status/now',
    {
      consequence: 'release',
      right: 'standing',
      summary: 'Puts an answer on the page before all of our own staff have it, with a reason',
      params,
      body: shape.nowInput,
      workingText: ['reason'],
    },
    (caller, { params, body }) => publishPageNow(varde, caller, params.id, body),
  )
  registerQuestions(web, varde)
}

function registerQuestions(web: Web, varde: Varde): void {
  const act = actRoutes(web, { config, tags })
  web.post(
    '/api/crises/:id/status/questions',
    {
      config: { ...config, byPerson: true, workingText: ['unfounded'] },
      schema: {
        tags,
        summary: 'Puts a question with its answer for the status page before those who may approve it',
        params,
        body: shape.questionInput,
        response: { 201: z.object({ id: z.string() }) },
      },
    },
    async (request, reply) =>
      reply
        .status(201)
        .send(await questions.addStatusQuestion(varde, callerOf(request), request.params.id, request.body)),
  )
  act(
    'PUT',
    '/api/crises/:id/status/questions/:questionId',
    {
      byPerson: true,
      summary:
        'Puts an answer that was sent back, or ended before anybody had it, anew before those who may approve it',
      params: one,
      body: shape.questionChange,
      workingText: ['unfounded'],
    },
    (caller, { params, body }) => {
      const { id: crisisId, questionId } = params
      return questions.changeStatusQuestion(varde, caller, { crisisId, questionId }, body)
    },
  )
  act(
    'DELETE',
    '/api/crises/:id/status/questions/:questionId',
    { summary: 'Takes away an answer that ended before anybody had it', params: one },
    (caller, { params }) => {
      const { id: crisisId, questionId } = params
      return questions.removeStatusQuestion(varde, caller, { crisisId, questionId })
    },
  )
}
