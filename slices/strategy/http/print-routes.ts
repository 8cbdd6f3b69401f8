import { z } from 'zod'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { printStrategy } from '../actions/print-strategy.ts'

export function registerPrintRoutes(web: Web, varde: Varde): void {
  web.get(
    '/api/strategy/editions/:id/strategy.pdf',
    {
      config: { access: 'signed-in', consequence: 'read', scope: 'strategy:read' },
      schema: {
        tags: ['strategy'],
        summary: 'A whole edition as a tagged PDF (PDF/UA-1); the id may be in-force or draft',
        params: z.object({ id: z.string() }),
        produces: ['application/pdf'],
        response: { 200: z.any() },
      },
    },
    async (request, reply) => {
      const { pdf, edition } = await printStrategy(varde, callerOf(request), request.params.id)
      return reply
        .type('application/pdf')
        .header('cache-control', 'no-store')
        .header('content-disposition', `inline; filename="strategi-${edition.number}.pdf"`)
        .send(pdf)
    },
  )
}
