import type { Role } from './crisis.ts'

/** One offer: of roles, or, with `directs`, of the leadership of an exercise. */
export type Offer = {
  id: string
  from_id: string
  to_id: string
  given_at: Date
  taken_at: Date | null
  picture: { roles?: Role[]; directs?: object | undefined }
}
export type Held = { role: Role; filled_by: string | null; filled_at: Date | null }
export type Watching = { person_id: string; part: 'director' | 'observer'; named_at: Date }

/** The roles that are handed on: those the giver had when the offer was made, and has had ever since. */
export const offeredRoles = <T extends Held>({ from_id, given_at }: Offer, positions: readonly T[]): T[] =>
  positions.filter((one) => one.filled_by === from_id && (one.filled_at === null || one.filled_at <= given_at))

/**
 * Can it still be taken? A giver has one offer at a time: a newer one ends it, and so does taking that one. Of roles it ends when one of them has
 * changed hands since; of an exercise when the giver leads it no more, or the one who was to come was taken off those who watch.
 */
export function isOffered(
  offer: Offer,
  { offers, positions, people }: { offers: readonly Offer[]; positions: readonly Held[]; people: readonly Watching[] },
): boolean {
  if (offer.taken_at !== null || offers.some((other) => isNewer(other, offer))) return false
  const { picture, from_id, to_id, given_at } = offer
  if (picture.directs)
    return (
      people.some((one) => one.person_id === from_id && one.part === 'director') &&
      people.some((one) => one.person_id === to_id && one.named_at <= given_at)
    )
  const left = sorted(offeredRoles(offer, positions).map((one) => one.role))
  // Older offers do not say which roles they were of.
  return left !== '' && (picture.roles === undefined || left === sorted(picture.roles))
}

const isNewer = (other: Offer, offer: Offer): boolean =>
  other.from_id === offer.from_id &&
  Boolean(other.picture.directs) === Boolean(offer.picture.directs) &&
  (other.given_at.getTime() - offer.given_at.getTime() || (other.id > offer.id ? 1 : -1)) > 0 &&
  other.id !== offer.id

const sorted = (roles: readonly Role[]): string => roles.toSorted().join(' ')
