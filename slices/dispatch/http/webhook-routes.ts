import { z } from 'zod'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { endpointsWithSecrets, saveEndpoint } from '../actions/save-endpoint.ts'
import { WEBHOOK_SHAPES } from '../rules/webhook-payload.ts'

const endpoint = z.object({
  id: z.string(),
  name: z.string(),
  url: z.string(),
  isActive: z.boolean(),
  secret: z.string(),
  shape: z.enum(WEBHOOK_SHAPES),
})
const input = z.object({
  name: z.string().trim().min(1).max(100),
  url: z.string().max(500),
  isActive: z.boolean().default(true),
  shape: z
    .enum(WEBHOOK_SHAPES)
    .default('message')
    .describe('All of the message, or one text as the incoming webhooks of many chat products take it'),
})
const tags = ['dispatch']
const config = { access: 'administrator', consequence: 'read' } as const
/** A receiver gets what happens from now on, whoever reads there. */
const opensWayOut = { ...config, consequence: 'take-out' } as const

/** Receivers of webhooks: for administrators, and closed to tokens, since the answers hold secrets. */
export function registerWebhookRoutes(web: Web, varde: Varde): void {
  const all = z.object({ endpoints: z.array(endpoint) })
  web.get(
    '/api/webhooks',
    { config, schema: { tags, summary: 'Receivers of webhooks', response: { 200: all } } },
    async () => ({
      endpoints: await endpointsWithSecrets(varde),
    }),
  )
  web.post(
    '/api/webhooks',
    { config: opensWayOut, schema: { tags, summary: 'Add a receiver', body: input, response: { 200: all } } },
    async (request) => {
      await saveEndpoint(varde, callerOf(request), { id: null, ...request.body })
      return { endpoints: await endpointsWithSecrets(varde) }
    },
  )
  web.put(
    '/api/webhooks/:id',
    {
      config: opensWayOut,
      schema: {
        tags,
        summary: 'Change a receiver',
        params: z.object({ id: z.string() }),
        body: input,
        response: { 200: all },
      },
    },
    async (request) => {
      await saveEndpoint(varde, callerOf(request), { id: request.params.id, ...request.body })
      return { endpoints: await endpointsWithSecrets(varde) }
    },
  )
}
