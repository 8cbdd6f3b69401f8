import { z } from 'zod'
import { actRoutes } from '../../../kit/http/act-routes.ts'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { askForTranslation } from '../actions/ask-for-translation.ts'
import { listTranslations, viewTranslators } from '../actions/list-translations.ts'
import { moveTranslation } from '../actions/move-translation.ts'
import { day, shortText } from './part-shapes.ts'
import { translation, translationAsk, translators } from './translation-shapes.ts'

const reads = { access: 'signed-in', consequence: 'read', scope: 'message:read' } as const
const config = { access: 'signed-in', consequence: 'write', scope: 'message:write', right: 'standing' } as const
const tags = ['message']
const params = z.object({ id: z.string() })
const reasoned = z.object({ reason: shortText })

export function registerTranslationRoutes(web: Web, varde: Varde): void {
  const act = actRoutes(web, { config, tags })
  web.get(
    '/api/translations',
    {
      config: reads,
      schema: {
        tags,
        summary: 'What waits to be translated or checked of the texts the caller reads, late ones first',
        querystring: z.object({ messageId: z.string().optional() }),
        response: { 200: z.object({ items: z.array(translation) }) },
      },
    },
    async (request) => listTranslations(varde, callerOf(request), request.query),
  )
  web.get(
    '/api/messages/:id/translators',
    {
      config: reads,
      schema: {
        tags,
        summary: 'Who can be asked to translate a message, the nearest to its unit first',
        params,
        response: { 200: translators },
      },
    },
    async (request) => viewTranslators(varde, callerOf(request), request.params.id),
  )
  act(
    'POST',
    '/api/messages/:id/translations',
    { summary: 'Asks people for editions in one or more languages, by a day', params, body: translationAsk },
    (caller, { params, body }) => askForTranslation(varde, caller, { messageId: params.id, ...body }),
  )
  act(
    'POST',
    '/api/translations/:id/take',
    { byPerson: true, summary: 'The one asked says yes', params },
    (caller, { params }) => moveTranslation(varde, caller, { translationId: params.id, step: 'take' }),
  )
  act(
    'POST',
    '/api/translations/:id/deliver',
    {
      byPerson: true,
      summary: 'The edition is ready to be checked by another; 409 when the source is newer than what was read',
      params,
      body: z.object({ sourceRevision: z.number().int() }),
    },
    (caller, { params, body }) =>
      moveTranslation(varde, caller, { translationId: params.id, step: 'deliver', ...body }),
  )
  act(
    'POST',
    '/api/translations/:id/give-back',
    { byPerson: true, summary: 'The one asked says no, with a reason', params, body: reasoned },
    (caller, { params, body }) =>
      moveTranslation(varde, caller, { translationId: params.id, step: 'give-back', ...body }),
  )
  act(
    'POST',
    '/api/translations/:id/return',
    { byPerson: true, summary: 'Another sends what was delivered back, with a reason', params, body: reasoned },
    (caller, { params, body }) => moveTranslation(varde, caller, { translationId: params.id, step: 'return', ...body }),
  )
  act(
    'POST',
    '/api/translations/:id/set-day',
    { summary: 'It is to be ready by another day', params, body: z.object({ dueOn: day }) },
    (caller, { params, body }) =>
      moveTranslation(varde, caller, { translationId: params.id, step: 'set-day', ...body }),
  )
  act(
    'POST',
    '/api/translations/:id/withdraw',
    { summary: 'It is not needed any more, with a reason', params, body: reasoned },
    (caller, { params, body }) =>
      moveTranslation(varde, caller, { translationId: params.id, step: 'withdraw', ...body }),
  )
}
