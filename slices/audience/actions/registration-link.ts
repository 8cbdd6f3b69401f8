import type { Varde } from '../../../kit/settings/varde.ts'
import { findSubscription } from '../store/subscriptions.ts'
import { registrationToken } from './registration-token.ts'

export type RegistrationLink = {
  channel: 'email' | 'sms'
  address: string
  language: string
  /** For the public page that confirms; it changes something only by POST. */
  confirmToken: string
  /** For the public page and the List-Unsubscribe header that end it. */
  endToken: string
}

/** What a channel needs to write to somebody who has registered; null once it has ended. Never for a screen. */
export async function registrationLink(varde: Varde, subscriptionId: string): Promise<RegistrationLink | null> {
  const row = await findSubscription(varde.db, subscriptionId)
  if (!row?.address) return null
  const { channel, address, language } = row
  const [confirmToken, endToken] = [
    registrationToken(varde, 'confirm', row.id),
    registrationToken(varde, 'end', row.id),
  ]
  return { channel, address, language, confirmToken, endToken }
}
