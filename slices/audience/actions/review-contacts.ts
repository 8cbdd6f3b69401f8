import { publish } from '../../../kit/bus/publish.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { AUDIENCE_EVENTS } from '../events.ts'
import { mayTend } from '../rules/may.ts'
import { findContact } from '../store/contacts.ts'
import { markReviewed, type UnusedContact, unusedContacts } from '../store/retention.ts'
import { eraseContact } from './erase-contact.ts'
import { refuseHidden, seesUnionOffice } from './see-contact.ts'
import { keptBefore } from './tidy-audience.ts'

const PAGE = 50

/**
 * Contacts that no dispatch has used and nobody has looked at for the time the privacy rules say. `before` is the day they
 * were last used or looked at before; null where the rules set no time, and nothing is listed. Error: `audience.not-yours`.
 */
export async function contactsToReview(
  varde: Varde,
  caller: Caller,
  page: number,
): Promise<{ before: Date | null; total: number; pageSize: number; contacts: UnusedContact[] }> {
  if (!mayTend(caller)) throw new Failure('not-allowed', 'audience.not-yours')
  const before = await keptBefore(varde, 'contact')
  if (!before) return { before, total: 0, pageSize: PAGE, contacts: [] }
  const hideUnionPersons = !(await seesUnionOffice(varde, caller))
  const found = await unusedContacts(varde.db, { before, hideUnionPersons, limit: PAGE, offset: (page - 1) * PAGE })
  return { before, pageSize: PAGE, ...found }
}

/**
 * What a person decided about these contacts: kept, and looked at again when the time has passed once more, or erased for
 * good. Errors: `audience.not-yours`, `audience.no-such-contact`.
 */
export async function reviewContacts(
  varde: Varde,
  caller: Caller,
  { ids, decision }: { ids: string[]; decision: 'keep' | 'erase' },
): Promise<void> {
  if (!mayTend(caller)) throw new Failure('not-allowed', 'audience.not-yours')
  for (const id of ids) {
    const found = await findContact(varde.db, id)
    if (!found) throw new Failure('not-found', 'audience.no-such-contact')
    await refuseHidden(varde, caller, found)
  }
  if (decision === 'erase') {
    for (const contactId of ids) await eraseContact(varde, caller, { contactId, reason: 'no-longer-relevant' })
    return
  }
  const at = varde.now()
  await varde.db.transaction().execute(async (trx) => {
    const contacts = await markReviewed(trx, ids, at)
    await publish(trx, {
      name: AUDIENCE_EVENTS.contactsReviewed,
      mode: varde.mode,
      subject: 'audience',
      actor: caller.id,
      at,
      content: { contacts, decision },
    })
  })
}
