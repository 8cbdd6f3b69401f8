import { systemCaller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { dropUpload } from '../clients/import-file.ts'
import { keptSince } from '../rules/retention.ts'
import { forgetFaults, oldImports } from '../store/imports.ts'
import { applyUseMarks } from '../store/recipients.ts'
import { removeOldSubscriptions, unsubscribedContacts } from '../store/retention.ts'
import { eraseContact } from './erase-contact.ts'

/** Once a night: what may be kept no longer goes, whether or not anybody asks. */
export async function tidyAudience(varde: Varde): Promise<void> {
  const now = varde.now()
  await applyUseMarks(varde.db)
  await removeOldSubscriptions(varde.db, {
    unconfirmedBefore: keptSince('unconfirmed', now),
    endedBefore: keptSince('endedSubscription', now),
  })
  for (const id of await unsubscribedContacts(varde.db, keptSince('unsubscribedContact', now)))
    await eraseContact(varde, systemCaller('retention'), { contactId: id, reason: 'retention' })
  for (const id of await oldImports(varde.db, keptSince('importFile', now))) {
    await dropUpload(varde.settings.dataFolder, id)
    await forgetFaults(varde.db, id)
  }
}
