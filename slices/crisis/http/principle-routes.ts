import { z } from 'zod'
import { actRoutes } from '../../../kit/http/act-routes.ts'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { principlesGiven, principlesKept, principlesView } from '../../message/index.ts'
import { answerPrinciples, viewPrincipleTask } from '../actions/answer-principles.ts'

const tags = ['crisis']
const params = z.object({ id: z.string().min(1).max(80) })
const texts = z.record(z.string(), z.object({ title: z.string(), paragraphs: z.array(z.string()) }))

/** Whoever said yes to words of a room answers the principles when it is over; they need not have been called in. */
export function registerPrincipleRoutes(web: Web, varde: Varde): void {
  const act = actRoutes(web, {
    config: { access: 'signed-in', consequence: 'approval', right: 'authority', scope: 'crisis:write' },
    tags,
  })
  web.get(
    '/api/crisis-follow-ups/:id/principles',
    {
      config: { access: 'signed-in', consequence: 'read', scope: 'crisis:read' },
      schema: {
        tags,
        summary: 'The principles that somebody is asked about who said yes to words of a room, with the words',
        params,
        response: {
          200: z.object({
            ...{ id: z.string(), number: z.number().int(), crisisNumber: z.string(), texts },
            ...{ dueAt: z.string().nullable(), doneAt: z.string().nullable() },
            principles: principlesView,
            given: principlesKept.nullable(),
          }),
        },
      },
    },
    async (request) => viewPrincipleTask(varde, callerOf(request), request.params.id),
  )
  act(
    'POST',
    '/api/crisis-follow-ups/:id/principles',
    {
      workingText: ['answers'],
      summary: 'Answers the principles of one’s own yes to words of a room',
      params,
      body: principlesGiven,
    },
    (caller, { params, body }) => answerPrinciples(varde, caller, params.id, body),
  )
}
