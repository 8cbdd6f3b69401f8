import { publish } from '../../../kit/bus/publish.ts'
import type { Trx } from '../../../kit/db/database.ts'
import { type Caller, systemCaller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { AUDIENCE_EVENTS } from '../events.ts'
import { isOwnWish, type SuppressionReason } from '../rules/contact.ts'
import { mayTend } from '../rules/may.ts'
import { findContact, setSuppressed } from '../store/contacts.ts'
import { keepOut, letIn, requireReason, wishedOut } from './hold-wishes.ts'
import { refuseHidden } from './see-contact.ts'

/**
 * Takes a contact out of every dispatch, with the reason; null lets it in again. Nothing brings its addresses back. What they asked for
 * themselves is lifted, or overwritten, for a reason alone (`why`), which stands in the log. Throws as `requireReason`.
 */
export async function suppressContact(
  varde: Varde,
  caller: Caller,
  { contactId, reason, why = '' }: { contactId: string; reason: SuppressionReason | null; why?: string | undefined },
): Promise<void> {
  if (!mayTend(caller)) throw new Failure('not-allowed', 'audience.not-yours')
  const found = await findContact(varde.db, contactId)
  if (found) await refuseHidden(varde, caller, found)
  await varde.db.transaction().execute((trx) => suppress(varde, trx, caller, { contactId, reason, why: why.trim() }))
}

/** For a channel that has learnt it from the recipient: the one-click way out of a subscription. */
export async function unsubscribeContact(varde: Varde, contactId: string): Promise<void> {
  await varde.db
    .transaction()
    .execute((trx) => suppress(varde, trx, systemCaller('unsubscribe'), { contactId, reason: 'unsubscribed', why: '' }))
}

async function suppress(
  varde: Varde,
  trx: Trx,
  caller: Caller,
  { contactId, reason, why }: { contactId: string; reason: SuppressionReason | null; why: string },
): Promise<void> {
  const at = varde.now()
  const found = await findContact(trx, contactId)
  if (!found) throw new Failure('not-found', 'audience.no-such-contact')
  const own = found.points.filter((point) => !isOwnWish(point.suppressed_reason))
  // Another reason in the place of their own wish lifts it too.
  const isWish =
    isOwnWish(found.contact.suppressed_reason) || (!reason && (await wishedOut(varde, trx, own)).length > 0)
  const isLifted = isWish && !isOwnWish(reason)
  if (isLifted) requireReason(caller, why)
  await setSuppressed(trx, contactId, reason, at)
  if (!reason || isLifted) await letIn(varde, trx, own)
  if (reason) await keepOut(varde, trx, contactId, { points: found.points, reason, at })
  await publish(trx, {
    name: AUDIENCE_EVENTS.suppressed,
    mode: varde.mode,
    subject: contactId,
    actor: caller.id,
    at,
    content: { reason: reason ?? 'lifted', ...(why !== '' && { why }) },
  })
}
