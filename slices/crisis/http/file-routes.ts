import { z } from 'zod'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { type ProveEvents, takeFile } from '../actions/take-file.ts'
import { crisisParams as params } from './crisis-shapes.ts'

/** The whole crisis as one file. By POST, since the log notes that it was taken out. */
export function registerFileRoutes(web: Web, varde: Varde, proveEvents: ProveEvents): void {
  web.post(
    '/api/crises/:id/file',
    {
      config: { access: 'signed-in', consequence: 'take-out', right: 'standing', scope: 'crisis:write' },
      schema: {
        tags: ['crisis'],
        summary: 'The whole crisis as a zip that is verified offline',
        params,
        body: z.object({}).strict(),
        produces: ['application/zip'],
        response: { 200: z.any() },
      },
    },
    async (request, reply) => {
      const { name, bytes } = await takeFile(varde, callerOf(request), request.params.id, proveEvents)
      return reply
        .type('application/zip')
        .header('cache-control', 'no-store')
        .header('content-disposition', `attachment; filename="${name}"`)
        .send(bytes)
    },
  )
}
