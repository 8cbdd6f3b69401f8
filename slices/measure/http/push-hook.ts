import { z } from 'zod'
import { jsonOf, withTextBody } from '../../../kit/http/text-body.ts'
import type { Web } from '../../../kit/http/web.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { takePush } from '../actions/take-push.ts'
import { idParams as params } from './measure-shapes.ts'

/** `POST /hooks/measure/:id`: values from a sender, let in by its signature over the body (docs/measure-push.md). */
export function registerPushHook(web: Web, varde: Varde): void {
  withTextBody(web, (hook) => {
    hook.post(
      '/hooks/measure/:id',
      {
        config: { access: 'public', consequence: 'write' },
        schema: {
          tags: ['measure'],
          summary: 'Values from a sender, signed (docs/measure-push.md)',
          params,
          response: {
            200: z.object({ made: z.number().int(), same: z.number().int(), isRepeated: z.boolean() }),
          },
        },
      },
      async (request) => {
        const body = typeof request.body === 'string' ? request.body : ''
        const header = (name: string) => String(request.headers[name] ?? '')
        const [signature, id] = [header('varde-signature'), header('varde-delivery')]
        return takePush(varde, { sourceId: request.params.id, signature, id, body, json: jsonOf(body) })
      },
    )
  })
}
