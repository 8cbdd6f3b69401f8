import { systemCaller } from '../../../../kit/kernel/caller.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import { keepRevisions, versionsInOpen } from '../../store/report-revisions.ts'
import { revisionsNow } from './report-revisions.ts'

/**
 * Looks through the numbers of reports that everyone may read (of one, when it is named), and keeps what has happened to them since, for the open page, which
 * may read nothing else of ours. May be called again at any time.
 */
export async function followRevisions(varde: Varde, id: string | null = null): Promise<void> {
  for (const { unit_id: unitId, ...version } of await versionsInOpen(varde.db, varde.mode, id)) {
    const frozen = { id: version.report_id, unitId, content: version.content, blocks: version.blocks }
    const { revisions } = await revisionsNow(varde, systemCaller('measure'), frozen)
    await varde.db.transaction().execute((trx) => keepRevisions(trx, version, revisions))
  }
}
