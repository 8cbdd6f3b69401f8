import type { Varde } from '../settings/varde.ts'
import { refuseOutside } from './demo-guard.ts'
import type { SmsGateway } from './sms-gateway.ts'
import { openSmsGateways } from './sms-gateways.ts'

/** The gateways of the settings, in their order, as one; null when none is set. Demo refuses one beyond this machine. */
export function smsGateways(varde: Varde, connections: number): SmsGateway | null {
  const { urls, tokens, sender } = varde.settings.sms
  if (urls.length === 0) return null
  for (const url of urls) refuseOutside(varde, url)
  return openSmsGateways({
    gateways: urls.map((url, at) => ({ url, token: tokens[at] ?? tokens[0] ?? '' })),
    sender,
    reportUrl: `${varde.settings.baseUrl}/hooks/sms`,
    connections,
    onMove: (host) => varde.log.warn({ host }, 'another SMS gateway took over'),
  })
}
