import { z } from 'zod'
import { callerOf, type Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { linkOwn, measureOwn, unlinkOwn } from '../actions/link-own.ts'
import { viewOwn } from '../actions/view-own.ts'
import { OWN_QUERIES } from '../rules/own/own-query.ts'
import type { OwnView } from '../rules/own/own-view.ts'
import { keyParams } from './measure-shapes.ts'

const writes = { access: 'signed-in', consequence: 'write', scope: 'measure:write', right: 'measure.keep' } as const
const tags = ['measure']
const query = z.enum(OWN_QUERIES)
const ownView = z.object({
  lines: z.array(
    z.object({
      query,
      indicators: z.array(
        z.object({
          key: z.string(),
          names: z.object({ nb: z.string(), nn: z.string().optional(), en: z.string().optional() }),
          countedAt: z.string().nullable(),
          values: z.number().int(),
          mayUnlink: z.boolean(),
        }),
      ),
    }),
  ),
  mayAdd: z.boolean(),
}) satisfies z.ZodType<OwnView>

/** Our own deliveries, receipts, texts and press answers as a source of values. */
export function registerOwnRoutes(web: Web, varde: Varde): void {
  web.get(
    '/api/measure/own',
    {
      config: { access: 'signed-in', consequence: 'read', scope: 'measure:read' },
      schema: { tags, summary: 'What can be counted of our own ledgers, and what is', response: { 200: ownView } },
    },
    async (request) => viewOwn(varde, callerOf(request)),
  )
  web.post(
    '/api/measure/own',
    {
      config: writes,
      schema: {
        tags,
        summary: 'A new indicator that is counted from our own ledgers, as far back as they go',
        body: z.object({
          query,
          unitId: z.string().min(1).max(90),
          rhythm: z.enum(['week', 'month', 'quarter', 'half-year', 'year']),
        }),
        response: { 201: z.object({ key: z.string() }) },
      },
    },
    async (request, reply) => reply.status(201).send(await measureOwn(varde, callerOf(request), request.body)),
  )
  web.put(
    '/api/measure/own/:key',
    {
      config: writes,
      schema: {
        tags,
        summary: 'Counts an indicator from our own ledgers; breaks the series where it was measured otherwise',
        params: keyParams,
        body: z.object({ query }),
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      await linkOwn(varde, callerOf(request), request.params.key, request.body.query)
      return reply.status(204).send(null)
    },
  )
  web.post(
    '/api/measure/own/:key/stop',
    {
      config: writes,
      schema: {
        tags,
        summary: 'Stops counting an indicator from our own ledgers; its values stay',
        params: keyParams,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      await unlinkOwn(varde, callerOf(request), request.params.key)
      return reply.status(204).send(null)
    },
  )
}
