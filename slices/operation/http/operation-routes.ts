import type { IncomingHttpHeaders } from 'node:http'
import { z } from 'zod'
import { isForwarded } from '../../../kit/http/forwarded.ts'
import type { Web } from '../../../kit/http/web.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { identify } from '../../access/index.ts'
import { readHealth } from '../actions/read-health.ts'
import { readMetrics } from '../actions/read-metrics.ts'
import * as shape from './operation-shapes.ts'

const METRICS_SCOPE = 'metrics:read'

export function registerOperationRoutes(web: Web, varde: Varde): void {
  const whoAsks = identify(varde)
  web.get(
    '/api/health',
    {
      config: { access: 'administrator', consequence: 'read' },
      schema: { tags: ['operation'], summary: 'How the installation is', response: { 200: shape.health } },
    },
    () => readHealth(varde),
  )
  web.get(
    '/metrics',
    {
      // Guarded here: by a token, or by asking from the machine itself.
      config: { access: 'public', consequence: 'read' },
      schema: {
        tags: ['operation'],
        summary: 'Figures for Prometheus',
        produces: ['text/plain'],
        response: { 200: z.string() },
      },
    },
    async (request, reply) => {
      if (!isLocal(request.socket.remoteAddress, request.headers)) {
        const caller = await whoAsks(request)
        if (!caller?.scopes?.includes(METRICS_SCOPE)) throw new Failure('not-allowed', 'operation.metrics-token')
      }
      return reply.type('text/plain; version=0.0.4; charset=utf-8').send(await readMetrics(varde))
    },
  )
}

const LOOPBACK = ['127.0.0.1', '::1', '::ffff:127.0.0.1']

function isLocal(address: string | undefined, headers: IncomingHttpHeaders): boolean {
  return LOOPBACK.includes(address ?? '') && !isForwarded(headers)
}
