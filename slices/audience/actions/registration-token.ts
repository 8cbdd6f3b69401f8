import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Varde } from '../../../kit/settings/varde.ts'

/** What a link to a registered relative does. */
export type LinkPurpose = 'confirm' | 'end'

const markOf = (varde: Varde, purpose: LinkPurpose, id: string) =>
  createHmac('sha256', varde.secrets.link)
    .update(`subscription:${purpose}:${id}`)
    .digest()
    .subarray(0, 18)
    .toString('base64url')

/** The token of a link to confirm or end a registration: `<subscription id>.<mark>`. Not kept anywhere, it proves itself. */
export const registrationToken = (varde: Varde, purpose: LinkPurpose, subscriptionId: string): string =>
  `${subscriptionId}.${markOf(varde, purpose, subscriptionId)}`

/** The subscription's id, or null when the token is not one of ours for this purpose. */
export function readRegistrationToken(varde: Varde, purpose: LinkPurpose, token: string): string | null {
  const [id = '', mark = ''] = token.split('.')
  const expected = Buffer.from(markOf(varde, purpose, id))
  const given = Buffer.from(mark)
  return given.length === expected.length && timingSafeEqual(given, expected) ? id : null
}
