import { cleanEmail, cleanMobile, cleanWebhook } from './import-row.ts'

/** Why one address of a contact, or the whole contact, is left out. */
export const SUPPRESSION_REASONS = ['asked', 'bounces', 'wrong-person', 'unsubscribed'] as const
export type SuppressionReason = (typeof SUPPRESSION_REASONS)[number]

/** Did they ask for it themselves? */
export const isOwnWish = (reason: string | null | undefined): boolean => reason === 'asked' || reason === 'unsubscribed'

/** What keeps an address on the list of those not to be used because they asked: also that they asked to be erased. */
export const isWishOnList = (reason: string | null | undefined): boolean => isOwnWish(reason) || reason === 'erased'

/** One address on one channel. `suppressedReason`: the address stands, and is not used. */
export type Point = {
  channel: 'email' | 'sms' | 'webhook'
  address: string
  preferred: boolean
  suppressedReason: SuppressionReason | null
}

export const CONTACT_FAULTS = [
  'name-missing',
  'address-missing',
  'address-wrong',
  'evidence-missing',
  'group-missing',
] as const
export type ContactFault = (typeof CONTACT_FAULTS)[number]

/** The address in the one form it is kept in, or null when it is none. */
export function cleanAddress(channel: Point['channel'], address: string): string | null {
  if (channel === 'email') return cleanEmail(address)
  return channel === 'sms' ? cleanMobile(address) : cleanWebhook(address.trim())
}

export const isAddressOf = (channel: Point['channel'], address: string): boolean =>
  cleanAddress(channel, address) !== null

/** Addresses in their one form, empty and repeated ones left out, and one preferred at most: one that is in use. */
export function tidyPoints(points: Point[]): Point[] {
  const tidy = new Map<string, Point>()
  for (const point of points) {
    const text = point.address.trim()
    if (text === '') continue
    const address = cleanAddress(point.channel, text) ?? text
    const key = `${point.channel} ${address.toLowerCase()}`
    if (!tidy.has(key)) tidy.set(key, { ...point, address })
  }
  const first = [...tidy.values()].find((point) => point.preferred && point.suppressedReason === null)
  return [...tidy.values()].map((point) => ({ ...point, preferred: point === first }))
}

/** The first thing that is wrong with a contact, or null. A subscription needs evidence of the consent. */
export function contactFault(contact: {
  name: string
  legalBasis: string
  evidence: string | null
  groupKeys: string[]
  points: Point[]
}): ContactFault | null {
  if (contact.name.trim() === '') return 'name-missing'
  if (contact.points.length === 0) return 'address-missing'
  if (contact.points.some((point) => cleanAddress(point.channel, point.address) === null)) return 'address-wrong'
  if (contact.groupKeys.length === 0) return 'group-missing'
  if (contact.legalBasis === 'subscription' && !contact.evidence?.trim()) return 'evidence-missing'
  return null
}

type StoredPoint = { id: string; channel: Point['channel']; address: string }

/**
 * The addresses of a protected contact are shown to nobody, so a form sends them back empty, with their ids: the ones
 * that are kept get their address from what is stored.
 */
export function restoreHidden<Given extends Point & { id?: string | undefined }>(
  points: Given[],
  stored: StoredPoint[],
): Given[] {
  return points.map((point) => {
    const kept = stored.find((one) => one.id === point.id && one.channel === point.channel)
    return kept && point.address.trim() === '' ? { ...point, address: kept.address } : point
  })
}

export const CONTACTS_A_PAGE = 50
/** One search shows so many pages: whoever wants more searches narrower, or takes out the file, which the log tells of. */
export const CONTACT_PAGES = 20
