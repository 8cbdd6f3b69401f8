import type { HandOff } from '../kernel/hand-off.ts'
import { httpHandOff } from '../kernel/http-hand-off.ts'
import { smsSize } from '../kernel/sms-parts.ts'
import { agentFor, post } from './http-post.ts'

export type SmsGatewayOptions = {
  url: string
  token: string
  /** Sender as the telephone shows it: up to 11 letters and digits, or a number. */
  sender: string
  /** Where delivery reports and replies are to be posted; see docs/sms-gateway.md. */
  reportUrl?: string
  /** Default 20 s. */
  timeoutMs?: number
  /** Default 8. */
  connections?: number
}

export type Sms = {
  /** International form, from `smsNumber`. */
  to: string
  text: string
  /** Id of the attempt: idempotency key, and `reference` in the reports. */
  id: string
}

export type SmsGateway = { send: (sms: Sms) => Promise<HandOff>; close: () => void }

/** A client of the HTTP gateway that docs/sms-gateway.md describes. */
export function openSmsGateway(options: SmsGatewayOptions): SmsGateway {
  const url = new URL(options.url)
  const agent = agentFor(url, options.connections ?? 8)
  const send: SmsGateway['send'] = async ({ to, text, id }) => {
    const { encoding, parts } = smsSize(text)
    const body = JSON.stringify({
      to,
      from: options.sender,
      text,
      encoding,
      parts,
      reference: id,
      reportUrl: options.reportUrl,
    })
    const end = await post({
      url,
      body,
      agent,
      headers: {
        'content-type': 'application/json; charset=utf-8',
        authorization: `Bearer ${options.token}`,
        'idempotency-key': id,
      },
      timeoutMs: options.timeoutMs ?? 20_000,
    })
    const outcome = httpHandOff(end)
    const reference = outcome.kind === 'accepted' ? idIn(outcome.response) : null
    return reference === null ? outcome : { ...(outcome as HandOff & { kind: 'accepted' }), reference }
  }
  return { send, close: () => agent.destroy() }
}

function idIn(answer: string): string | null {
  try {
    const { id } = JSON.parse(answer) as { id?: unknown }
    return typeof id === 'string' && id.length <= 200 ? id : null
  } catch {
    return null
  }
}
