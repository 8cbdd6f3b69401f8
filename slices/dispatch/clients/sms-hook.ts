import { z } from 'zod'
import { isSame, isSigned } from './signature.ts'

const at = z.iso.datetime({ offset: true }).optional()

/** What the gateway posts to `/hooks/sms`: one event or a list of them (docs/sms-gateway.md). */
const smsEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('delivery'),
    reference: z.string().max(200).describe('The reference of our request'),
    status: z.enum(['buffered', 'delivered', 'failed', 'expired', 'rejected']),
    error: z.string().max(500).optional(),
    at,
  }),
  z.object({
    type: z.literal('reply'),
    id: z.string().max(200).describe('The id of the reply at the gateway; the same reply may come twice'),
    from: z.string().max(20),
    text: z.string().max(2000),
    reference: z
      .string()
      .max(200)
      .optional()
      .describe('The reference of the SMS that is answered, where the gateway knows it'),
    at,
  }),
])
const smsHookBody = z.union([smsEvent, z.array(smsEvent).max(1000)])
export type SmsEvent = z.infer<typeof smsEvent>

/** The events in a body, or null when it is not of the agreed shape. */
export function readSmsHook(body: unknown): SmsEvent[] | null {
  const parsed = smsHookBody.safeParse(body)
  if (!parsed.success) return null
  return Array.isArray(parsed.data) ? parsed.data : [parsed.data]
}

type HookHeaders = { authorization?: string | undefined; 'varde-signature'?: string | string[] | undefined }

/** Does the request come from our gateway? A signature over the body counts when there is one, else the bearer token. */
export function isFromGateway(headers: HookHeaders, body: string, token: string, now: Date): boolean {
  if (token === '') return false
  const signed = headers['varde-signature']
  if (typeof signed === 'string') return isSigned(token, signed, body, now)
  return isSame(headers.authorization ?? '', `Bearer ${token}`)
}
