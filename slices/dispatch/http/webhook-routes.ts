import { z } from 'zod'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { renewSecret } from '../actions/renew-secret.ts'
import { saveEndpoint, viewEndpoints } from '../actions/save-endpoint.ts'
import { WEBHOOK_SHAPES } from '../rules/webhook-payload.ts'

const endpoint = z.object({
  id: z.string(),
  name: z.string(),
  url: z.string(),
  isActive: z.boolean(),
  fingerprint: z.string().describe('The first signs of the SHA-256 of its secret, to tell secrets apart by'),
  shape: z.enum(WEBHOOK_SHAPES),
  isInternal: z.boolean().describe('Own staff alone read there: it gets what is for own staff alone, too'),
})
const input = z.object({
  name: z.string().trim().min(1).max(100),
  url: z.string().max(500),
  isActive: z.boolean().default(true),
  isInternal: z.boolean().default(false),
  shape: z
    .enum(WEBHOOK_SHAPES)
    .default('message')
    .describe('All of the message, or one text as the incoming webhooks of many chat products take it'),
})
const tags = ['dispatch']
const params = z.object({ id: z.string() })
const config = { access: 'administrator', consequence: 'read' } as const
/** A receiver gets what happens from now on, whoever reads there. */
const opensWayOut = { ...config, consequence: 'take-out' } as const
const all = z.object({ endpoints: z.array(endpoint) })
const told = all.extend({ secret: z.string().describe('What the receiver checks signatures with; told this once') })

/** Receivers of webhooks: for administrators, and closed to tokens. A secret is told when it is made, and never again. */
export function registerWebhookRoutes(web: Web, varde: Varde): void {
  const endpoints = () => viewEndpoints(varde)
  web.get(
    '/api/webhooks',
    { config, schema: { tags, summary: 'Receivers of webhooks', response: { 200: all } } },
    async () => ({ endpoints: await endpoints() }),
  )
  web.post(
    '/api/webhooks',
    {
      config: opensWayOut,
      schema: { tags, summary: 'Add a receiver; its secret is told once', body: input, response: { 200: told } },
    },
    async (request) => {
      const { secret } = await saveEndpoint(varde, callerOf(request), { id: null, ...request.body })
      return { endpoints: await endpoints(), secret }
    },
  )
  web.put(
    '/api/webhooks/:id',
    {
      config: opensWayOut,
      schema: { tags, summary: 'Change a receiver', params, body: input, response: { 200: all } },
    },
    async (request) => {
      await saveEndpoint(varde, callerOf(request), { id: request.params.id, ...request.body })
      return { endpoints: await endpoints() }
    },
  )
  web.post(
    '/api/webhooks/:id/secret',
    {
      config: opensWayOut,
      schema: {
        tags,
        summary: 'A new secret for a receiver, told once; the one before signs nothing more',
        params,
        response: { 200: told },
      },
    },
    async (request) => {
      const { secret } = await renewSecret(varde, callerOf(request), request.params.id)
      return { endpoints: await endpoints(), secret }
    },
  )
}
