import { type HandOff, TOO_EARLY } from '../kernel/hand-off.ts'
import { openSmsGateway, type Sms, type SmsGateway, type SmsGatewayOptions } from './sms-gateway.ts'

export type SmsGatewaysOptions = Omit<SmsGatewayOptions, 'url' | 'token'> & {
  /** In order: the next takes over when one certainly did not take an SMS, and the fault is its own. */
  gateways: { url: string; token: string }[]
  /** After this long on a reserve the first is tried again; default a minute. */
  returnMs?: number
  /** Told when another gateway takes over, with its host. */
  onMove?: (host: string) => void
}

const RETURN_TO_FIRST_MS = 60_000

/**
 * Several gateways as one. An SMS goes to the next gateway only when the first certainly did not take it: what is uncertain
 * stays with a person, so that nobody gets it twice. What the recipient or the text is at fault for is refused at once, and
 * a gateway that asks us to wait is waited for.
 */
export function openSmsGateways(options: SmsGatewaysOptions): SmsGateway {
  const { gateways, returnMs = RETURN_TO_FIRST_MS, onMove, ...common } = options
  if (gateways.length === 0) throw new Error('SMS needs at least one gateway')
  const open = gateways.map((one) => openSmsGateway({ ...common, ...one }))
  let at = 0
  let movedAt = 0
  const send = async (sms: Sms): Promise<HandOff> => {
    if (at !== 0 && Date.now() - movedAt > returnMs) at = 0
    const start = at
    let outcome = await open[start]!.send(sms)
    for (let i = 1; i < open.length && isGatewayAtFault(outcome); i++) {
      const next = (start + i) % open.length
      outcome = await open[next]!.send(sms)
      if (isGatewayAtFault(outcome) || at === next) continue
      at = next
      movedAt = Date.now()
      onMove?.(new URL(gateways[next]!.url).host)
    }
    return outcome
  }
  const close = () => {
    for (const gateway of open) gateway.close()
  }
  return { send, close }
}

const isGatewayAtFault = (outcome: HandOff): boolean =>
  outcome.kind === 'refused' && !outcome.permanent && !TOO_EARLY.includes(outcome.code)
