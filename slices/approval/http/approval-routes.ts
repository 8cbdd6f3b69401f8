import { z } from 'zod'
import { actRoutes } from '../../../kit/http/act-routes.ts'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { approveWords, type Effects, returnWords, takeBackWords } from '../actions/decide-approval.ts'
import { viewRequest, viewWaiting } from '../actions/view-requests.ts'
import { REQUEST_KINDS, REQUEST_STATES, type RequestView } from '../rules/request.ts'

const read = { access: 'signed-in', consequence: 'read', scope: 'message:read' } as const
const write = { access: 'signed-in', consequence: 'write', scope: 'message:write', right: 'authority' } as const
const tags = ['approval']
const params = z.object({ id: z.string() })
const request = z.object({
  id: z.string(),
  kind: z.enum(REQUEST_KINDS),
  subject: z.string(),
  state: z.enum(REQUEST_STATES),
  title: z.string(),
  words: z.array(z.object({ language: z.string(), part: z.string(), text: z.string() })),
  unit: z.object({ id: z.string(), name: z.string().nullable() }),
  reason: z.string().nullable(),
  askedBy: z.string().nullable(),
  askedAt: z.string(),
  decidedBy: z.string().nullable(),
  decidedAt: z.string().nullable(),
  insteadOf: z.string().nullable(),
  answer: z.string().nullable(),
  approvers: z.array(z.object({ displayName: z.string(), insteadOf: z.string().nullable() })),
  isOwn: z.boolean(),
  mayDecide: z.boolean(),
  mayTakeBack: z.boolean(),
}) satisfies z.ZodType<RequestView>

/** Words that wait for somebody else's yes, whatever slice they are written in. */
export function registerApprovalRoutes(web: Web, varde: Varde, effects: Effects): void {
  const act = actRoutes(web, { config: write, tags })
  web.get(
    '/api/approvals',
    {
      config: read,
      schema: {
        tags,
        summary: 'Facts, pictures, events and advance copies that wait for a yes, the oldest first',
        querystring: z.object({ kind: z.enum(REQUEST_KINDS).optional() }),
        response: { 200: z.object({ requests: z.array(request) }) },
      },
    },
    async (asked) => viewWaiting(varde, callerOf(asked), asked.query.kind && [asked.query.kind]),
  )
  web.get(
    '/api/approvals/:id',
    { config: read, schema: { tags, summary: 'The words, as they were frozen', params, response: { 200: request } } },
    async (asked) => viewRequest(varde, callerOf(asked), asked.params.id),
  )
  act(
    'POST',
    '/api/approvals/:id/approve',
    { consequence: 'approval', right: 'authority', summary: 'Says yes; the words leave as they were read', params },
    (caller, { params }) => approveWords(varde, caller, effects, params.id),
  )
  act(
    'POST',
    '/api/approvals/:id/return',
    {
      byPerson: true,
      summary: 'Gives the words back with what is to be changed',
      params,
      body: z.object({ reason: z.string().trim().max(2000) }),
    },
    (caller, { params, body }) => returnWords(varde, caller, { id: params.id, ...body }),
  )
  act(
    'POST',
    '/api/approvals/:id/take-back',
    { summary: 'Whoever wrote the words asks no more', right: 'own', params },
    (caller, { params }) => takeBackWords(varde, caller, params.id),
  )
}
