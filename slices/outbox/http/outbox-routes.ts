import { z } from 'zod'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { retryNow } from '../actions/retry-now.ts'
import { viewOutbox } from '../actions/view-outbox.ts'
import { CHANNELS } from '../rules/letter.ts'

const tags = ['outbox']
const config = { access: 'administrator', consequence: 'read' } as const
const channel = z.enum(CHANNELS)
const at = z.iso.datetime()
const view = z.object({
  channels: z.array(
    z.object({
      channel,
      hasServer: z.boolean().describe('A server or gateway is set up for it'),
      waiting: z.number().int(),
      oldestAt: at.nullable().describe('When the one that has waited longest was put in line'),
      sent: z.number().int().describe('The last day'),
      lost: z.number().int().describe('Came back or given up, the last day'),
    }),
  ),
  stuck: z.array(
    z.object({
      kind: z.string().describe('`<slice>.<what>`'),
      channel,
      state: z.enum(['waiting', 'bounced', 'given-up']),
      answer: z.string().describe('What the server answered, without addresses'),
      count: z.number().int(),
      since: at,
      nextAt: at.nullable(),
    }),
  ),
})

/** What is on its way out, for administrators: kinds and counts, never who or what. */
export function registerOutboxRoutes(web: Web, varde: Varde): void {
  web.get(
    '/api/outbox',
    { config, schema: { tags, summary: 'What is sent outside dispatches, and what stands', response: { 200: view } } },
    async () => viewOutbox(varde),
  )
  web.post(
    '/api/outbox/:channel/retry',
    {
      config: { ...config, consequence: 'write' },
      schema: {
        ...{ tags, summary: 'Try what waits on a channel now', params: z.object({ channel }) },
        response: { 200: z.object({ letters: z.number().int() }) },
      },
    },
    async (request) => ({ letters: await retryNow(varde, callerOf(request), request.params.channel) }),
  )
}
