import { z } from 'zod'
import { openEventStream } from '../../../kit/http/sse.ts'
import { takeSeat } from '../../../kit/http/stream-seats.ts'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { followRoom } from '../actions/follow-room.ts'
import { viewCrisis } from '../actions/view-crisis.ts'
import { crisisParams } from './crisis-shapes.ts'

/** The room, live: each event says where it stands and brings the new entries of the log. Ends after five minutes. */
export function registerLive(web: Web, varde: Varde): void {
  web.get(
    '/api/crises/:id/live',
    {
      config: { access: 'signed-in', consequence: 'read', scope: 'crisis:read' },
      schema: {
        tags: ['crisis'],
        summary: 'Server-sent events: «room» with the revision, the last number and new entries',
        params: crisisParams,
        produces: ['text/event-stream'],
        response: { 200: z.any() },
      },
    },
    async (request, reply) => {
      const caller = callerOf(request)
      await viewCrisis(varde, caller, request.params.id)
      const leave = takeSeat(caller.id)
      const stream = openEventStream(request, reply)
      const stop = followRoom(varde, request.params.id, (news) => stream.send('room', news))
      await stream.closed
      stop()
      leave()
    },
  )
}
