import { z } from 'zod'
import { openEventStream } from '../../../kit/http/sse.ts'
import { takeSeat } from '../../../kit/http/stream-seats.ts'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { casesStamp } from '../store/cases.ts'

const LOOK_MS = 500

/**
 * Tells a page that something about cases has changed, and nothing of what: the page asks again, and gets what its reader
 * may see. A change anywhere is one number away, so the question costs the same however many cases there are.
 */
export function registerLive(web: Web, varde: Varde): void {
  web.get(
    '/api/cases/live',
    {
      config: { access: 'signed-in', consequence: 'read', scope: 'cases:read' },
      schema: {
        tags: ['cases'],
        summary: 'Server-sent events: «changed» when a case has',
        produces: ['text/event-stream'],
        response: { 200: z.any() },
      },
    },
    async (request, reply) => {
      const leave = takeSeat(callerOf(request).id)
      const stream = openEventStream(request, reply)
      void stream.closed.then(leave)
      let last = ''
      while (!stream.isClosed()) {
        const stamp = await casesStamp(varde.db)
        if (stamp !== last) stream.send('changed', { stamp })
        last = stamp
        await Promise.race([stream.closed, new Promise((done) => setTimeout(done, LOOK_MS))])
      }
      stream.end()
    },
  )
}
