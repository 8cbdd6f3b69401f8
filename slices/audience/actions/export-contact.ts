import { publish } from '../../../kit/bus/publish.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { AUDIENCE_EVENTS } from '../events.ts'
import { maySeeSubscribers, mayTend } from '../rules/may.ts'
import { findContact } from '../store/contacts.ts'
import { contactFacts } from './contact-facts.ts'
import { refuseHidden } from './see-contact.ts'

/**
 * What this slice holds about a contact, to be handed to the contact. Protected addresses go with it for administrators
 * alone. That it was taken out is noted in the log. Errors: `audience.not-yours`, `audience.no-such-contact`.
 */
export async function exportContact(varde: Varde, caller: Caller, id: string) {
  if (!mayTend(caller)) throw new Failure('not-allowed', 'audience.not-yours')
  const found = await findContact(varde.db, id)
  if (!found) throw new Failure('not-found', 'audience.no-such-contact')
  await refuseHidden(varde, caller, found)
  const { contact, points, groups } = found
  await varde.db.transaction().execute((trx) =>
    publish(trx, {
      name: AUDIENCE_EVENTS.contactHandedOut,
      mode: varde.mode,
      subject: id,
      actor: caller.id,
      at: varde.now(),
      content: {},
    }),
  )
  const mayHaveAddresses = !contact.protected || maySeeSubscribers(caller)
  return {
    ...contactFacts(contact),
    evidence: contact.evidence,
    leftOut: contact.suppressed_reason,
    groups,
    addresses: points.map(({ channel, address, preferred, suppressed_reason }) => ({
      channel,
      address: mayHaveAddresses ? address : null,
      preferred,
      leftOut: suppressed_reason,
    })),
    addedAt: contact.created_at,
    changedAt: contact.updated_at,
    lastUsedAt: contact.last_used_at,
    reviewedAt: contact.reviewed_at,
  }
}
