import { z } from 'zod'
import { actRoutes } from '../../../kit/http/act-routes.ts'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { editJournalist, eraseJournalist, searchJournalists, searchOutlets } from '../actions/keep-registers.ts'
import { journalistSave, journalists, outlets } from './register-shapes.ts'

/** The registers are read by a person: they have no scope, and so no token opens them. */
const read = { access: 'signed-in', consequence: 'read' } as const
const write = { access: 'signed-in', consequence: 'write', scope: 'press:write', right: 'press.handle' } as const
const tags = ['press']
const params = z.object({ id: z.string() })
const asked = z.object({ q: z.string().trim().max(100).default('') })

export function registerRegisterRoutes(web: Web, varde: Varde): void {
  const act = actRoutes(web, { config: write, tags })
  web.get(
    '/api/press/journalists',
    {
      config: read,
      schema: {
        tags,
        summary: 'Journalists by name, address or outlet; those who asked last first',
        querystring: asked,
        response: { 200: journalists },
      },
    },
    async (request) => ({
      journalists: await searchJournalists(varde, callerOf(request), { text: request.query.q }),
    }),
  )
  web.get(
    '/api/press/outlets',
    { config: read, schema: { tags, summary: 'Outlets by name', querystring: asked, response: { 200: outlets } } },
    async (request) => ({ outlets: await searchOutlets(varde, callerOf(request), request.query.q) }),
  )
  act(
    'PUT',
    '/api/press/journalists/:id',
    // Answers go to the address that stands here.
    { quotedText: 'all', consequence: 'power', summary: 'Changes a journalist', params, body: journalistSave },
    (caller, { params, body }) => editJournalist(varde, caller, { id: params.id, ...body }),
  )
  act(
    'DELETE',
    '/api/press/journalists/:id',
    {
      consequence: 'power',
      right: 'press.give-out-file',
      summary: 'Takes a journalist out; what was asked and answered stays without name and address',
      params,
    },
    (caller, { params }) => eraseJournalist(varde, caller, params.id),
  )
}
