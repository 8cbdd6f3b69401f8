import { z } from 'zod'
import { actRoutes } from '../../../kit/http/act-routes.ts'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { approveInitiative } from '../actions/approve-initiative.ts'
import { askForApproval } from '../actions/ask-for-approval.ts'
import { reopenInitiative } from '../actions/reopen-initiative.ts'
import { returnInitiative } from '../actions/return-initiative.ts'
import { stopInitiative } from '../actions/stop-initiative.ts'
import { takeBack } from '../actions/take-back.ts'
import { shortText } from './initiative-shapes.ts'

const writes = { access: 'signed-in', consequence: 'write', scope: 'plan:write', right: 'standing' } as const
const tags = ['plan']
const params = z.object({ id: z.string() })

export function registerApprovalRoutes(web: Web, varde: Varde): void {
  const act = actRoutes(web, { config: writes, tags })
  web.post(
    '/api/plan/initiatives/:id/ask',
    {
      config: writes,
      schema: {
        tags,
        summary: 'Asks for approval of an initiative',
        params,
        response: { 201: z.object({ approvalId: z.string() }) },
      },
    },
    async (request, reply) => reply.status(201).send(await askForApproval(varde, callerOf(request), request.params.id)),
  )
  act(
    'POST',
    '/api/plan/initiatives/:id/take-back',
    { summary: 'Takes the request for approval of an initiative back', params },
    (caller, { params }) => takeBack(varde, caller, params.id),
  )
  act(
    'POST',
    '/api/plan/initiatives/:id/approve',
    {
      consequence: 'approval',
      right: 'authority',
      summary: 'Approves an initiative',
      params,
      body: z.object({ approvalId: z.string() }),
    },
    (caller, { params, body }) => approveInitiative(varde, caller, { ...params, ...body }),
  )
  act(
    'POST',
    '/api/plan/initiatives/:id/return',
    {
      right: 'authority',
      byPerson: true,
      summary: 'Returns an initiative with a reason',
      params,
      body: z.object({ approvalId: z.string(), reason: shortText }),
    },
    (caller, { params, body }) => returnInitiative(varde, caller, { ...params, ...body }),
  )
  act(
    'POST',
    '/api/plan/initiatives/:id/reopen',
    { consequence: 'approval', right: 'standing', summary: 'Makes an approved initiative a draft again', params },
    (caller, { params }) => reopenInitiative(varde, caller, params.id),
  )
  act(
    'POST',
    '/api/plan/initiatives/:id/stop',
    { byPerson: true, summary: 'Ends an initiative before its time', params, body: z.object({ reason: shortText }) },
    (caller, { params, body }) => stopInitiative(varde, caller, { ...params, ...body }),
  )
}
