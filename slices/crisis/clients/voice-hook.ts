import { z } from 'zod'

const reference = z.string().max(200).describe('The reference of our request')

/** What the gateway posts to `/hooks/voice`: one event or a list of them (docs/voice-gateway.md). */
const voiceEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('key'), reference, key: z.string().max(1) }),
  z.object({ type: z.literal('end'), reference, status: z.enum(['answered', 'no-answer', 'busy', 'failed']) }),
])
const voiceHookBody = z.union([voiceEvent, z.array(voiceEvent).max(1000)])
export type VoiceEvent = z.infer<typeof voiceEvent>

/** The events in a body, or null when it is not of the agreed shape. */
export function readVoiceHook(body: unknown): VoiceEvent[] | null {
  const parsed = voiceHookBody.safeParse(body)
  if (!parsed.success) return null
  return Array.isArray(parsed.data) ? parsed.data : [parsed.data]
}
