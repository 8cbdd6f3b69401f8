import { z } from 'zod'
import { jsonOf, withTextBody } from '../../../kit/http/text-body.ts'
import type { Web } from '../../../kit/http/web.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { isFromGateway } from '../../dispatch/index.ts'
import { takeVoiceEvents } from '../actions/take-voice-events.ts'
import { readVoiceHook } from '../clients/voice-hook.ts'

/**
 * `POST /hooks/voice`: keys that were pressed, and how calls ended, let in by the token or signature of the gateway. The body
 * stays text until the signature over it has been checked.
 */
export function registerVoiceHook(web: Web, varde: Varde): void {
  withTextBody(web, (hook) => {
    hook.post(
      '/hooks/voice',
      {
        config: { access: 'public', consequence: 'write' },
        schema: {
          tags: ['crisis'],
          summary: 'Keys and ends of calls from the voice gateway (docs/voice-gateway.md)',
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        const body = typeof request.body === 'string' ? request.body : ''
        if (!isFromGateway(request.headers, body, varde.settings.voice.token, varde.now()))
          throw new Failure('not-signed-in', 'crisis.voice-hook-secret')
        const events = readVoiceHook(jsonOf(body))
        if (!events) throw new Failure('invalid', 'crisis.voice-hook-shape')
        await takeVoiceEvents(varde, events)
        return reply.status(204).send(null)
      },
    )
  })
}
