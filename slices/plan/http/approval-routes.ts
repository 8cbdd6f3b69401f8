import { z } from 'zod'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { approveInitiative } from '../actions/approve-initiative.ts'
import { askForApproval } from '../actions/ask-for-approval.ts'
import { reopenInitiative } from '../actions/reopen-initiative.ts'
import { returnInitiative } from '../actions/return-initiative.ts'
import { stopInitiative } from '../actions/stop-initiative.ts'
import { takeBack } from '../actions/take-back.ts'
import { shortText } from '../schemas.ts'

const writes = { access: 'signed-in', scope: 'plan:write' } as const
const tags = ['plan']
const params = z.object({ id: z.string() })
const nothing = { 204: z.null() }

export function registerApprovalRoutes(web: Web, varde: Varde): void {
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
  web.post(
    '/api/plan/initiatives/:id/take-back',
    {
      config: writes,
      schema: { tags, summary: 'Takes the request for approval of an initiative back', params, response: nothing },
    },
    async (request, reply) => {
      await takeBack(varde, callerOf(request), request.params.id)
      return reply.status(204).send(null)
    },
  )
  web.post(
    '/api/plan/initiatives/:id/approve',
    {
      config: writes,
      schema: {
        tags,
        summary: 'Approves an initiative',
        params,
        body: z.object({ approvalId: z.string() }),
        response: nothing,
      },
    },
    async (request, reply) => {
      await approveInitiative(varde, callerOf(request), { ...request.params, ...request.body })
      return reply.status(204).send(null)
    },
  )
  web.post(
    '/api/plan/initiatives/:id/return',
    {
      config: writes,
      schema: {
        tags,
        summary: 'Returns an initiative with a reason',
        params,
        body: z.object({ approvalId: z.string(), reason: shortText }),
        response: nothing,
      },
    },
    async (request, reply) => {
      await returnInitiative(varde, callerOf(request), { ...request.params, ...request.body })
      return reply.status(204).send(null)
    },
  )
  web.post(
    '/api/plan/initiatives/:id/reopen',
    {
      config: writes,
      schema: { tags, summary: 'Makes an approved initiative a draft again', params, response: nothing },
    },
    async (request, reply) => {
      await reopenInitiative(varde, callerOf(request), request.params.id)
      return reply.status(204).send(null)
    },
  )
  web.post(
    '/api/plan/initiatives/:id/stop',
    {
      config: writes,
      schema: {
        tags,
        summary: 'Ends an initiative before its time',
        params,
        body: z.object({ reason: shortText }),
        response: nothing,
      },
    },
    async (request, reply) => {
      await stopInitiative(varde, callerOf(request), { ...request.params, ...request.body })
      return reply.status(204).send(null)
    },
  )
}
