import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { isOwnWish, isWishOnList, type Point } from '../rules/contact.ts'
import {
  addSuppressions,
  liftSuppressions,
  listedReasons,
  suppressElsewhere,
  type WholeContact,
} from '../store/contacts.ts'
import { addressDigest } from './address-digest.ts'

type Address = Pick<Point, 'channel' | 'address'>

/** Keeps an address out of every dispatch from now on, whoever it stands with; what they asked for themselves goes before what we found. */
export async function keepOut(
  varde: Varde,
  trx: Trx,
  contactId: string,
  { points, reason, at }: { points: readonly Address[]; reason: string; at: Date },
): Promise<void> {
  await addSuppressions(
    trx,
    points.map(({ channel, address }) => ({ channel, digest: addressDigest(varde, channel, address), reason, at })),
  )
  if (isOwnWish(reason)) await suppressElsewhere(trx, contactId, points, reason)
}

/** Those of the addresses that somebody asked us not to use, or asked us to erase. */
export async function wishedOut<Given extends Address>(varde: Varde, trx: Trx, points: readonly Given[]) {
  const digestOf = ({ channel, address }: Address) => addressDigest(varde, channel, address)
  const reasons = await listedReasons(trx, points.map(digestOf))
  return points.filter((point) => isWishOnList(reasons.get(digestOf(point))))
}

/** A wish is lifted by a person, for a reason that stands in the log. Throws `audience.lift-needs-reason` and `access.person-needed`. */
export function requireReason(caller: Pick<Caller, 'kind'>, why: string): void {
  if (caller.kind === 'token') throw new Failure('not-allowed', 'access.person-needed')
  if (why === '') throw new Failure('invalid', 'audience.lift-needs-reason')
}

/** These addresses may be used again. */
export const letIn = (varde: Varde, trx: Trx, points: readonly Address[]): Promise<void> =>
  liftSuppressions(
    trx,
    points.map(({ channel, address }) => addressDigest(varde, channel, address)),
  )

/**
 * Holds the addresses that a contact is saved with against what was asked for: one that stands as asked out, and one that comes to the contact
 * and is on the list, is used for a reason alone. Returns what was lifted. Throws as `requireReason`.
 */
export async function holdWishes(
  varde: Varde,
  trx: Trx,
  caller: Caller,
  asked: { contactId: string; before: WholeContact | null; points: readonly Point[]; why: string; at: Date },
): Promise<Point[]> {
  const { contactId, before, points, why, at } = asked
  const was = (point: Point) =>
    before?.points.find(
      ({ channel, address }) => channel === point.channel && address.toLowerCase() === point.address.toLowerCase(),
    )
  const used = points.filter((point) => !isOwnWish(point.suppressedReason))
  const listed = await wishedOut(
    varde,
    trx,
    used.filter((point) => !was(point)),
  )
  const lifted = [...used.filter((point) => isOwnWish(was(point)?.suppressed_reason)), ...listed]
  if (lifted.length > 0) {
    requireReason(caller, why)
    await letIn(varde, trx, lifted)
  }
  for (const point of points)
    if (isOwnWish(point.suppressedReason))
      await keepOut(varde, trx, contactId, { points: [point], reason: point.suppressedReason!, at })
  return lifted
}
