import { z } from 'zod'
import { actRoutes } from '../../../kit/http/act-routes.ts'
import type { Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { reopenAndStop, withdrawAndStop } from '../actions/take-out-of-use.ts'

const config = { access: 'signed-in', consequence: 'release', scope: 'message:write', right: 'standing' } as const
const params = z.object({ id: z.string() })
const body = z.object({ reason: z.string().max(500) })

/** What takes the words of a message out of use: here, since what carries them stops with it. */
export function registerOutOfUseRoutes(web: Web, varde: Varde): void {
  const act = actRoutes(web, { config, tags: ['message'] })
  act(
    'POST',
    '/api/messages/:id/withdraw',
    { emergencyCode: true, summary: 'Withdraws what is approved or out', params, body },
    (caller, { params, body }) => withdrawAndStop(varde, caller, { messageId: params.id, ...body }),
  )
  act(
    'POST',
    '/api/messages/:id/reopen',
    // A leader's yes is over and a plan that waits stops for good: as with an initiative, it is no plain write.
    { consequence: 'approval', summary: 'Takes an approved text back before it goes out', params, body },
    (caller, { params, body }) => reopenAndStop(varde, caller, { messageId: params.id, ...body }),
  )
}
