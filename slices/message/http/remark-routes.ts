import { z } from 'zod'
import { actRoutes } from '../../../kit/http/act-routes.ts'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { addComment } from '../actions/add-comment.ts'
import { chooseFinding } from '../actions/choose-finding.ts'
import { liftStop } from '../actions/lift-stop.ts'
import { resolveComment } from '../actions/resolve-comment.ts'
import { spellText } from '../actions/spell-text.ts'
import { closeSpelling } from '../clients/spelling.ts'
import { choiceInput, commentInput, liftInput, spelled, spellingInput } from './input-shapes.ts'

const config = { access: 'signed-in', consequence: 'write', scope: 'message:write', right: 'standing' } as const
const tags = ['message']
const params = z.object({ id: z.string() })

export function registerRemarkRoutes(web: Web, varde: Varde): void {
  const act = actRoutes(web, { config, tags })
  web.post(
    '/api/message-spelling',
    {
      config: { access: 'signed-in', consequence: 'read', scope: 'message:read' },
      schema: {
        tags,
        summary: 'Looks the words of a text up; stores nothing. Ask again when the answer is partial',
        body: spellingInput,
        response: { 200: spelled },
      },
    },
    async (request) => spellText(request.body),
  )
  web.addHook('onClose', async () => closeSpelling())
  web.post(
    '/api/messages/:id/comments',
    {
      config: { ...config, workingText: ['text'] },
      schema: {
        tags,
        summary: 'Comments on a block',
        params,
        body: commentInput,
        response: { 200: z.object({ id: z.string() }) },
      },
    },
    async (request) => addComment(varde, callerOf(request), { messageId: request.params.id, ...request.body }),
  )
  act(
    'POST',
    '/api/messages/:id/comments/:commentId/resolve',
    { byPerson: true, summary: 'Says that a comment is dealt with', params: params.extend({ commentId: z.string() }) },
    (caller, { params }) => {
      const { id, commentId } = params
      return resolveComment(varde, caller, { messageId: id, commentId })
    },
  )
  act(
    'POST',
    '/api/messages/:id/finding-choices',
    { byPerson: true, summary: 'Keeps what a person chose to do with a remark', params, body: choiceInput },
    (caller, { params, body }) => chooseFinding(varde, caller, { messageId: params.id, ...body }),
  )
  web.post(
    '/api/messages/:id/stop-lifts',
    {
      config: { ...config, consequence: 'approval', right: 'message.lift-stop' },
      schema: {
        tags,
        summary: 'A leader lifts a stop with consent or a legal basis, on record',
        params,
        body: liftInput,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      await liftStop(varde, callerOf(request), { messageId: request.params.id, ...request.body })
      return reply.status(204).send(null)
    },
  )
}
