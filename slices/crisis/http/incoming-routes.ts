import { z } from 'zod'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { type IncomingView, viewIncoming } from '../actions/view-incoming.ts'
import { crisisParams as params } from './crisis-shapes.ts'

const count = z.number().int()
const incoming = z.object({
  number: z.string(),
  mode: z.enum(['real', 'exercise', 'demo']),
  groups: z.array(
    z.object({
      ...{ text: z.string(), count, recent: count, unanswered: count, press: count, receipts: count, calls: count },
      ...{ media: count, where: z.array(z.object({ outlet: z.string(), address: z.string().nullable() })) },
      lastAt: z.string(),
    }),
  ),
}) satisfies z.ZodType<IncomingView>

/** What is asked about a crisis. */
export function registerIncomingRoutes(web: Web, varde: Varde): void {
  web.get(
    '/api/crises/:id/incoming',
    {
      config: { access: 'signed-in', consequence: 'read', scope: 'crisis:read' },
      schema: {
        tags: ['crisis'],
        summary: 'What is asked, put together; what most ask in the last quarter of an hour first',
        params,
        response: { 200: incoming },
      },
    },
    (request) => viewIncoming(varde, callerOf(request), request.params.id),
  )
}
