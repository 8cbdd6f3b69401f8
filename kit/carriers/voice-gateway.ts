import type { HandOff } from '../kernel/hand-off.ts'
import { httpHandOff } from '../kernel/http-hand-off.ts'
import { agentFor, post } from './http-post.ts'

export type VoiceGatewayOptions = {
  url: string
  token: string
  /** Where keys and ends of calls are to be posted; see docs/voice-gateway.md. */
  reportUrl: string
  /** Default 15 s. */
  timeoutMs?: number
}
export type VoiceCall = {
  /** International form, from `smsNumber`. */
  to: string
  /** What is read aloud, with what each key means. */
  text: string
  language: string
  keys: readonly string[]
  /** Id of the attempt: idempotency key, and `reference` in the reports. */
  id: string
}
export type VoiceGateway = {
  ring: (call: VoiceCall) => Promise<HandOff>
  /** Ends a call that nobody needs any more; one that has ended is let be. */
  hangUp: (id: string) => Promise<HandOff>
  close: () => void
}

/** A client of the HTTP gateway that docs/voice-gateway.md describes. */
export function openVoiceGateway(options: VoiceGatewayOptions): VoiceGateway {
  const url = new URL(options.url)
  const agent = agentFor(url, 4)
  const ask = async (address: URL, key: string, body: object): Promise<HandOff> =>
    httpHandOff(
      await post({
        url: address,
        body: JSON.stringify(body),
        agent,
        headers: {
          'content-type': 'application/json; charset=utf-8',
          authorization: `Bearer ${options.token}`,
          'idempotency-key': key,
        },
        timeoutMs: options.timeoutMs ?? 15_000,
      }),
    )
  return {
    ring: ({ id, ...call }) => ask(url, id, { ...call, reference: id, reportUrl: options.reportUrl }),
    hangUp: (id) => ask(new URL(`${url.pathname.replace(/\/$/, '')}/hang-up`, url), `${id}-end`, { reference: id }),
    close: () => agent.destroy(),
  }
}
