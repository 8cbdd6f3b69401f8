import { z } from 'zod'
import { callerOf, type Web } from '../../kit/http/web.ts'
import type { Varde } from '../../kit/settings/varde.ts'
import { searchEverything } from './actions/search-everything.ts'
import { viewErasedAhead } from './actions/view-erased-ahead.ts'
import { viewToday } from './actions/view-today.ts'
import * as shape from './http/overview-shapes.ts'
import { registerPersonalData } from './http/personal-data-routes.ts'
import { registerThreadRoutes } from './http/thread-routes.ts'

const tags = ['overview']
const read = { access: 'signed-in', consequence: 'read', scope: 'overview:read' } as const

export function registerOverview(web: Web, varde: Varde): void {
  web.get(
    '/api/today',
    {
      config: read,
      schema: { tags, summary: 'What waits for the caller, by the clock', response: { 200: shape.today } },
    },
    (request) => viewToday(varde, callerOf(request)),
  )
  web.get(
    '/api/search',
    {
      config: read,
      schema: {
        tags,
        summary:
          'What the caller may see, by name or number: crises, messages, cases, inquiries, lines, units, colleagues …',
        querystring: z.object({ q: z.string().trim().min(2).max(100) }),
        response: { 200: shape.found },
      },
    },
    async (request) => ({ found: await searchEverything(varde, callerOf(request), request.query.q) }),
  )
  web.get(
    '/api/privacy/ahead',
    {
      config: { access: 'administrator', consequence: 'read', scope: 'organisation:read' },
      schema: {
        tags,
        summary: 'What of cases and crises will be erased, and when; the first one first. Numbers, never titles',
        response: { 200: shape.erasedAhead },
      },
    },
    async () => ({ ahead: await viewErasedAhead(varde) }),
  )
  registerThreadRoutes(web, varde)
  registerPersonalData(web, varde)
}
