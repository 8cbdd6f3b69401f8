import { z } from 'zod'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { listDependents } from '../actions/list-dependents.ts'
import { listHoles } from '../actions/list-holes.ts'
import { viewThread } from '../actions/view-thread.ts'
import { dependentList, holeList, threadView } from './thread-shapes.ts'

const tags = ['overview']
const config = { access: 'signed-in', consequence: 'read', scope: 'overview:read' } as const
const focus = z
  .object({ kind: z.string().max(40).optional(), id: z.string().max(100).optional() })
  .refine((asked) => (asked.kind === undefined) === (asked.id === undefined), { path: ['id'] })

export function registerThreadRoutes(web: Web, varde: Varde): void {
  web.get(
    '/api/thread',
    {
      config,
      schema: {
        tags,
        summary:
          'What an element of the strategy, an initiative, a message or a dispatch comes from and leads to, as far as the caller may see',
        querystring: focus,
        response: { 200: threadView },
      },
    },
    async (request) => {
      const { kind, id } = request.query
      return viewThread(varde, callerOf(request), kind && id ? { kind, id } : null)
    },
  )
  web.get(
    '/api/thread/holes',
    {
      config,
      schema: {
        tags,
        summary: 'Where threads are broken: what stands there, and what is missing',
        response: { 200: holeList },
      },
    },
    async (request) => listHoles(varde, callerOf(request)),
  )
  web.get(
    '/api/thread/dependents',
    {
      config,
      schema: {
        tags,
        summary: 'Initiatives and messages that point at an element of the strategy, as far as the caller may see',
        querystring: z.object({ key: z.string().min(1).max(100) }),
        response: { 200: dependentList },
      },
    },
    async (request) => ({ dependents: await listDependents(varde, callerOf(request), request.query.key) }),
  )
}
