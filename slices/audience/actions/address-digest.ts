import { createHmac } from 'node:crypto'
import type { Varde } from '../../../kit/settings/varde.ts'

/** Keyed digest (hex) of an address, for the list of addresses that must not come back. */
export function addressDigest(varde: Varde, channel: string, address: string): string {
  return createHmac('sha256', varde.secrets.link).update(`suppress:${channel}:${address.toLowerCase()}`).digest('hex')
}
