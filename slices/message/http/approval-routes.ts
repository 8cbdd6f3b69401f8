import { z } from 'zod'
import { actRoutes } from '../../../kit/http/act-routes.ts'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { approveMessage } from '../actions/approve-message.ts'
import { askForApproval } from '../actions/ask-for-approval.ts'
import { returnMessage } from '../actions/return-message.ts'
import { startCorrection } from '../actions/start-correction.ts'
import { takeBack } from '../actions/take-back.ts'
import { dropDraft } from '../actions/withdraw-message.ts'
import { approved, approveInput, asked } from './input-shapes.ts'
import { shortText } from './part-shapes.ts'

const config = { access: 'signed-in', consequence: 'write', scope: 'message:write', right: 'standing' } as const
const tags = ['message']
const params = z.object({ id: z.string() })
const approvalId = z.string()

export function registerApprovalRoutes(web: Web, varde: Varde): void {
  const act = actRoutes(web, { config, tags })
  web.post(
    '/api/messages/:id/ask',
    { config, schema: { tags, summary: 'Asks for approval', params, response: { 200: asked } } },
    async (request) => askForApproval(varde, callerOf(request), { messageId: request.params.id }),
  )
  web.post(
    '/api/messages/:id/approve',
    {
      // A director at home with a code from the envelope is the last who can say yes at night.
      config: { ...config, consequence: 'approval', right: 'authority', emergencyCode: true },
      schema: {
        tags,
        summary: 'Freezes the text that was read as an approved version',
        params,
        body: approveInput,
        response: { 200: approved },
      },
    },
    async (request) => approveMessage(varde, callerOf(request), { messageId: request.params.id, ...request.body }),
  )
  act(
    'POST',
    '/api/messages/:id/return',
    {
      right: 'authority',
      byPerson: true,
      summary: 'Sends the text back with a reason',
      params,
      body: z.object({ approvalId, reason: shortText }),
    },
    (caller, { params, body }) => returnMessage(varde, caller, { messageId: params.id, ...body }),
  )
  act(
    'POST',
    '/api/messages/:id/drop',
    { summary: 'Drops a draft', params, body: z.object({ reason: shortText }) },
    (caller, { params, body }) => dropDraft(varde, caller, { messageId: params.id, ...body }),
  )
  web.post(
    '/api/messages/:id/correction',
    {
      config,
      schema: {
        tags,
        summary: 'Starts a correction of a text that is out',
        params,
        response: { 200: z.object({ id: z.string() }) },
      },
    },
    async (request) => startCorrection(varde, callerOf(request), { messageId: request.params.id }),
  )
  plain(web, varde, 'take-back', 'Takes the request for approval back', takeBack)
}

type PlainAction = (varde: Varde, caller: Caller, input: { messageId: string }) => Promise<void>

function plain(web: Web, varde: Varde, verb: string, summary: string, action: PlainAction): void {
  const act = actRoutes(web, { config, tags })
  act('POST', `/api/messages/:id/${verb}`, { summary: summary, params }, (caller, { params }) =>
    action(varde, caller, { messageId: params.id }),
  )
}
