import { z } from 'zod'
import { jsonOf, withTextBody } from '../../../kit/http/text-body.ts'
import type { Web } from '../../../kit/http/web.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { isFromGateway, readSmsHook, type SmsEvent } from '../clients/sms-hook.ts'

/**
 * `POST /hooks/sms`: delivery reports and replies from the gateways, let in by the token or signature of any of them. `keep` saves the events
 * and must be idempotent: gateways send twice. The body stays text until the signature over it has been checked.
 */
export function registerSmsHook(web: Web, varde: Varde, keep: (events: SmsEvent[]) => Promise<void>): void {
  withTextBody(web, (hook) => {
    hook.post(
      '/hooks/sms',
      {
        config: { access: 'public', consequence: 'write' },
        schema: {
          tags: ['dispatch'],
          summary: 'Delivery reports and replies from the SMS gateway (docs/sms-gateway.md)',
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        const body = typeof request.body === 'string' ? request.body : ''
        if (!varde.settings.sms.tokens.some((token) => isFromGateway(request.headers, body, token, varde.now())))
          throw new Failure('not-signed-in', 'dispatch.sms-hook-secret')
        const events = readSmsHook(jsonOf(body))
        if (!events) throw new Failure('invalid', 'dispatch.sms-hook-shape')
        await keep(events)
        return reply.status(204).send(null)
      },
    )
  })
}
