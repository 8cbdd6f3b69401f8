import { systemCaller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { retentionDays } from '../../organisation/index.ts'
import { dropUpload } from '../clients/import-file.ts'
import { KEPT_DAYS, type KeptKind, keptSince } from '../rules/retention.ts'
import { forgetFaults, oldImports } from '../store/imports.ts'
import { forgetLinkAsks } from '../store/link-asks.ts'
import { applyUseMarks } from '../store/recipients.ts'
import { removeEnded, removeUnconfirmed, unsubscribedContacts } from '../store/retention.ts'
import { eraseContact } from './erase-contact.ts'

/** Once a night: what may be kept no longer goes, whether or not anybody asks. The privacy rules say how long. */
export async function tidyAudience(varde: Varde): Promise<void> {
  await applyUseMarks(varde.db)
  await forgetLinkAsks(varde.db, keptSince(1, varde.now()))
  const [unconfirmed, ended, uploaded] = await Promise.all(
    (['registration', 'subscription', 'import-file'] as const).map((kind) => keptBefore(varde, kind)),
  )
  if (unconfirmed) await removeUnconfirmed(varde.db, unconfirmed)
  if (ended) {
    await removeEnded(varde.db, ended)
    for (const id of await unsubscribedContacts(varde.db, ended))
      await eraseContact(varde, systemCaller('retention'), { contactId: id, reason: 'retention' })
  }
  for (const id of uploaded ? await oldImports(varde.db, uploaded) : []) {
    await dropUpload(varde.settings.dataFolder, id)
    await forgetFaults(varde.db, id)
  }
}

/** What is older than this may be kept no longer, by the privacy rules; null where they set no end. */
export async function keptBefore(varde: Varde, kind: KeptKind): Promise<Date | null> {
  const days = await retentionDays(varde.db, kind, KEPT_DAYS[kind])
  return days === null ? null : keptSince(days, varde.now())
}
