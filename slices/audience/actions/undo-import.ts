import { publish } from '../../../kit/bus/publish.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { AUDIENCE_EVENTS } from '../events.ts'
import { countImported, removeImported, removeImportedGroups } from '../store/import-batch.ts'
import { changeImport, type Import } from '../store/imports.ts'

const BATCH = 1000

/**
 * Removes exactly what the import made. Contacts that a dispatch has used or a person has changed since stay, and are
 * counted. May be called again after a crash.
 */
export async function undoImport(varde: Varde, row: Import): Promise<void> {
  for (;;) {
    const removed = await varde.db.transaction().execute(async (trx) => {
      const count = await removeImported(trx, row.id, BATCH)
      await changeImport(trx, row.id, ['undoing'], { touched_at: varde.now() })
      return count
    })
    if (removed < BATCH) break
  }
  await varde.db.transaction().execute(async (trx) => {
    const groups = await removeImportedGroups(trx, row.id)
    const kept = await countImported(trx, row.id)
    const at = varde.now()
    if (!(await changeImport(trx, row.id, ['undoing'], { state: 'undone', undone_at: at, contacts_kept: kept }))) return
    await publish(trx, {
      name: AUDIENCE_EVENTS.importUndone,
      mode: varde.mode,
      subject: row.id,
      actor: row.started_by,
      at,
      content: { removed: row.contacts_made - kept, kept, groups },
    })
  })
}
