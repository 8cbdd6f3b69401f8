import { createHmac } from 'node:crypto'
import type { Varde } from '../../../kit/settings/varde.ts'

/** Keyed digest (hex) of an address, for the list of addresses that must not come back, or for counting how often one was asked about. */
export function addressDigest(
  varde: Varde,
  channel: string,
  address: string,
  purpose: 'suppress' | 'ask' = 'suppress',
): string {
  return createHmac('sha256', varde.secrets.link).update(`${purpose}:${channel}:${address.toLowerCase()}`).digest('hex')
}
