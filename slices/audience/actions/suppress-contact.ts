import { publish } from '../../../kit/bus/publish.ts'
import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { AUDIENCE_EVENTS } from '../events.ts'
import { isOwnWish, type SuppressionReason } from '../rules/contact.ts'
import { mayTend } from '../rules/may.ts'
import { addSuppressions, findContact, liftSuppressions, setSuppressed } from '../store/contacts.ts'
import { addressDigest } from './address-digest.ts'
import { refuseHidden } from './see-contact.ts'

/**
 * Takes a contact out of every dispatch, with the reason; null lets it in again. No import brings its addresses back. What they asked for
 * themselves is lifted for a reason alone (`why`), which stands in the log. Throws `audience.lift-needs-reason`.
 */
export async function suppressContact(
  varde: Varde,
  caller: Caller,
  { contactId, reason, why = '' }: { contactId: string; reason: SuppressionReason | null; why?: string | undefined },
): Promise<void> {
  if (!mayTend(caller)) throw new Failure('not-allowed', 'audience.not-yours')
  const found = await findContact(varde.db, contactId)
  if (found) await refuseHidden(varde, caller, found)
  await varde.db.transaction().execute((trx) => suppress(varde, trx, caller.id, { contactId, reason, why: why.trim() }))
}

/** For a channel that has learnt it from the recipient: the one-click way out of a subscription. */
export async function unsubscribeContact(varde: Varde, contactId: string): Promise<void> {
  await varde.db
    .transaction()
    .execute((trx) => suppress(varde, trx, 'system:unsubscribe', { contactId, reason: 'unsubscribed', why: '' }))
}

async function suppress(
  varde: Varde,
  trx: Trx,
  actor: string,
  { contactId, reason, why }: { contactId: string; reason: SuppressionReason | null; why: string },
): Promise<void> {
  const at = varde.now()
  const found = await findContact(trx, contactId)
  if (!found) throw new Failure('not-found', 'audience.no-such-contact')
  if (!reason && isOwnWish(found.contact.suppressed_reason) && why === '')
    throw new Failure('invalid', 'audience.lift-needs-reason')
  await setSuppressed(trx, contactId, reason, at)
  const digests = found.points.map(({ channel, address }) => ({
    channel,
    digest: addressDigest(varde, channel, address),
  }))
  if (reason)
    await addSuppressions(
      trx,
      digests.map((item) => ({ ...item, reason, at })),
    )
  else
    await liftSuppressions(
      trx,
      digests.map((item) => item.digest),
    )
  await publish(trx, {
    name: AUDIENCE_EVENTS.suppressed,
    mode: varde.mode,
    subject: contactId,
    actor,
    at,
    content: { reason: reason ?? 'lifted', ...(!reason && why !== '' && { why }) },
  })
}
