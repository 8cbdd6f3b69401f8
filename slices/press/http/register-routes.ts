import { z } from 'zod'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { editJournalist, eraseJournalist, searchJournalists, searchOutlets } from '../actions/keep-registers.ts'
import { journalistSave, journalists, outlets } from './register-schemas.ts'

const read = { access: 'signed-in', scope: 'press:read' } as const
const write = { access: 'signed-in', scope: 'press:write' } as const
const tags = ['press']
const params = z.object({ id: z.string() })
const asked = z.object({ q: z.string().trim().max(100).default('') })

export function registerRegisterRoutes(web: Web, varde: Varde): void {
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
  web.put(
    '/api/press/journalists/:id',
    {
      config: write,
      schema: { tags, summary: 'Changes a journalist', params, body: journalistSave, response: { 204: z.null() } },
    },
    async (request, reply) => {
      await editJournalist(varde, callerOf(request), { id: request.params.id, ...request.body })
      return reply.status(204).send(null)
    },
  )
  web.delete(
    '/api/press/journalists/:id',
    {
      config: write,
      schema: {
        tags,
        summary: 'Takes a journalist out; what was asked and answered stays without name and address',
        params,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      await eraseJournalist(varde, callerOf(request), request.params.id)
      return reply.status(204).send(null)
    },
  )
}
