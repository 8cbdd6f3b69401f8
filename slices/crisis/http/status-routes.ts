import { z } from 'zod'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { publishStatus } from '../actions/publish-status.ts'
import { publishPageNow } from '../actions/settle-page.ts'
import * as questions from '../actions/status-questions.ts'
import { viewStatus } from '../actions/view-status.ts'
import { dropStatusDraft, saveStatusDraft } from '../actions/write-status.ts'
import { crisisParams as params } from '../schemas.ts'
import * as shape from '../schemas-status.ts'

const reads = { access: 'signed-in', scope: 'crisis:read' } as const
const config = { access: 'signed-in', scope: 'crisis:write' } as const
const tags = ['crisis']
const none = { 204: z.null() }
const one = params.extend({ questionId: z.string().max(80) })

/** Where the open status page of a crisis is written. */
export function registerStatusRoutes(web: Web, varde: Varde): void {
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
  web.put(
    '/api/crises/:id/status/draft',
    {
      config,
      schema: {
        tags,
        summary: 'Saves the draft of the status page',
        params,
        body: shape.statusDraftInput,
        response: none,
      },
    },
    async (request, reply) => {
      const { revision, ...content } = request.body
      await saveStatusDraft(varde, callerOf(request), request.params.id, { revision, content })
      return reply.status(204).send(null)
    },
  )
  web.delete(
    '/api/crises/:id/status/draft',
    { config, schema: { tags, summary: 'Throws the draft of the status page away', params, response: none } },
    async (request, reply) => {
      await dropStatusDraft(varde, callerOf(request), request.params.id)
      return reply.status(204).send(null)
    },
  )
  web.post(
    '/api/crises/:id/status/publish',
    {
      config,
      schema: {
        tags,
        summary: 'Puts the draft on the open page; in an exercise in the room alone',
        params,
        body: shape.publishInput,
        response: {
          200: z.object({ number: z.number().int().nullable().describe('Null: own staff get the words first') }),
        },
      },
    },
    (request) => publishStatus(varde, callerOf(request), request.params.id, request.body),
  )
  web.post(
    '/api/crises/:id/status/now',
    {
      config,
      schema: {
        tags,
        summary: 'Puts words on the page before all of our own staff have them, with a reason',
        params,
        body: shape.nowInput,
        response: none,
      },
    },
    async (request, reply) => {
      await publishPageNow(varde, callerOf(request), request.params.id, request.body)
      return reply.status(204).send(null)
    },
  )
  registerQuestions(web, varde)
}

function registerQuestions(web: Web, varde: Varde): void {
  web.post(
    '/api/crises/:id/status/questions',
    {
      config,
      schema: {
        tags,
        summary: 'Writes a question with its answer for the status page',
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
  web.put(
    '/api/crises/:id/status/questions/:questionId',
    {
      config,
      schema: {
        tags,
        summary: 'Changes a question that waits',
        params: one,
        body: shape.questionChange,
        response: none,
      },
    },
    async (request, reply) => {
      const { id: crisisId, questionId } = request.params
      await questions.changeStatusQuestion(varde, callerOf(request), { crisisId, questionId }, request.body)
      return reply.status(204).send(null)
    },
  )
  web.post(
    '/api/crises/:id/status/questions/:questionId/publish',
    {
      config,
      schema: {
        tags,
        summary: 'Puts a question on the page',
        params: one,
        body: shape.questionPublish,
        response: none,
      },
    },
    async (request, reply) => {
      const { id: crisisId, questionId } = request.params
      const at = { crisisId, questionId }
      await questions.publishStatusQuestion(varde, callerOf(request), at, request.body.revision)
      return reply.status(204).send(null)
    },
  )
  web.delete(
    '/api/crises/:id/status/questions/:questionId',
    { config, schema: { tags, summary: 'Takes a question away', params: one, response: none } },
    async (request, reply) => {
      const { id: crisisId, questionId } = request.params
      await questions.removeStatusQuestion(varde, callerOf(request), { crisisId, questionId })
      return reply.status(204).send(null)
    },
  )
}
