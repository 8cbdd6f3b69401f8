import { isIP } from 'node:net'
import { post } from '../../../kit/carriers/http-post.ts'
import type { HandOff } from '../../../kit/kernel/hand-off.ts'
import { httpHandOff } from '../../../kit/kernel/http-hand-off.ts'
import { isPublicAddress, publicLookup } from './public-address.ts'
import { signature } from './signature.ts'

export type WebhookDelivery = {
  url: string
  /** Id of the attempt: the same at every try, so that the receiver can drop what it has. */
  id: string
  payload: unknown
  /** See `receiverSecret`. */
  secret: string
  now: Date
  /** Demo mode only: http, and this machine, which is then the only target. */
  allowLocal?: boolean
  /** Hosts in the agency's own network that the operator has named; https is still asked for. */
  ownHosts?: string[]
  timeoutMs?: number
}

/** Sends signed JSON once (docs/webhooks.md). Targets outside the public internet are refused for ever, redirects too. */
export async function sendWebhook(delivery: WebhookDelivery): Promise<HandOff> {
  const fault = targetFault(delivery)
  if (fault) return { kind: 'refused', permanent: true, code: 0, response: fault }
  const url = new URL(delivery.url)
  const body = JSON.stringify(delivery.payload)
  const isOpen = delivery.allowLocal || delivery.ownHosts?.includes(url.hostname)
  const end = await post({
    url,
    body,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'user-agent': 'Varde-Webhook/1',
      'varde-delivery': delivery.id,
      'varde-signature': signature(delivery.secret, body, delivery.now),
    },
    timeoutMs: delivery.timeoutMs ?? 15_000,
    ...(isOpen ? {} : { lookup: publicLookup }),
  })
  return httpHandOff(end)
}

/** Why this address cannot be a target, or null. Names are resolved, and checked again, when the request is made. */
export function targetFault({
  url: text,
  allowLocal,
  ownHosts,
}: Pick<WebhookDelivery, 'url' | 'allowLocal' | 'ownHosts'>): string | null {
  if (!URL.canParse(text)) return 'not an address'
  const url = new URL(text)
  if (url.username || url.password) return 'address with a password'
  if (allowLocal) return onThisMachine(url) ? null : 'a demo sends nothing out of this machine'
  if (url.protocol !== 'https:') return 'not https'
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (ownHosts?.includes(url.hostname)) return null
  return isIP(host) && !isPublicAddress(host) ? 'not on the public internet' : null
}

const onThisMachine = ({ protocol, hostname }: URL) =>
  ['http:', 'https:'].includes(protocol) && ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
