import { publish } from '../../../kit/bus/publish.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { AUDIENCE_EVENTS } from '../events.ts'
import { mayTend } from '../rules/may.ts'
import { addSuppressions, deleteContact, findContact } from '../store/contacts.ts'
import { addressDigest } from './address-digest.ts'
import { refuseHidden } from './see-contact.ts'

/**
 * Erases a contact for good. The log keeps that it happened and why, by id alone; keyed digests of the addresses keep an
 * import from bringing the contact back.
 */
export async function eraseContact(
  varde: Varde,
  caller: Caller,
  { contactId, reason }: { contactId: string; reason: 'asked-by-person' | 'no-longer-relevant' | 'retention' },
): Promise<void> {
  if (!mayTend(caller)) throw new Failure('not-allowed', 'audience.not-yours')
  const at = varde.now()
  await varde.db.transaction().execute(async (trx) => {
    const found = await findContact(trx, contactId)
    if (!found) throw new Failure('not-found', 'audience.no-such-contact')
    await refuseHidden({ db: trx }, caller, found)
    if (reason !== 'no-longer-relevant')
      await addSuppressions(
        trx,
        found.points.map(({ channel, address }) => ({
          channel,
          digest: addressDigest(varde, channel, address),
          reason: 'erased',
          at,
        })),
      )
    await deleteContact(trx, contactId)
    await publish(trx, {
      name: AUDIENCE_EVENTS.contactErased,
      mode: varde.mode,
      subject: contactId,
      actor: caller.id,
      at,
      content: { reason },
    })
  })
}
