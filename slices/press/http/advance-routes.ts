import { z } from 'zod'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { waitingShape } from '../../approval/index.ts'
import { askAdvance, viewAdvances } from '../actions/give-advance.ts'
import { moment } from './inquiry-shapes.ts'

const tags = ['press']
const advances = z.object({
  copies: z.array(
    z.object({
      id: z.string(),
      messageId: z.string(),
      title: z.string(),
      language: z.string(),
      outletName: z.string(),
      embargoUntil: z.string(),
      givenAt: z.string(),
      givenBy: z.string().nullable(),
      sentAt: z.string().nullable(),
      state: z.enum(['waiting', 'held', 'sending', 'sent', 'unsure', 'refused', 'late', 'recalled']),
    }),
  ),
  choices: z
    .array(z.object({ messageId: z.string(), title: z.string(), languages: z.array(z.string()) }))
    .describe('Approved texts for the press that are not public'),
  outlets: z.array(z.object({ id: z.string(), name: z.string() })).describe('Those that have an address'),
  mayGive: z.boolean(),
})

/** Who got what is read by a person: it has no scope, and so no token opens it. */
export function registerAdvanceRoutes(web: Web, varde: Varde): void {
  web.get(
    '/api/press/advance-copies',
    {
      config: { access: 'signed-in', consequence: 'read' },
      schema: { tags, summary: 'Who got what under embargo, newest first', response: { 200: advances } },
    },
    async (request) => viewAdvances(varde, callerOf(request)),
  )
  web.post(
    '/api/press/advance-copies',
    {
      config: { access: 'signed-in', consequence: 'write', right: 'press.give-advance', scope: 'press:write' },
      schema: {
        tags,
        summary: 'Asks for an approved text to be given to named outlets before it is public',
        body: z.object({
          messageId: z.string(),
          outletIds: z.array(z.string()).min(1).max(60),
          language: z.string().regex(/^[a-z]{2,3}$/),
          embargoUntil: moment,
        }),
        response: { 202: waitingShape },
      },
    },
    async (request, reply) => reply.status(202).send(await askAdvance(varde, callerOf(request), request.body)),
  )
}
