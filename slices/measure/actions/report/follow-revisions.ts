import { systemCaller } from '../../../../kit/kernel/caller.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import { keepRevisions, versionsInOpen } from '../../store/report-revisions.ts'
import { recounted } from './report-revisions.ts'

/**
 * Counts again what is counted in reports that everyone may read (in one, when it is named), and keeps what is another now, for the open page, which cannot
 * count; what became of values of indicators it sees as it stands. May be called again at any time.
 */
export async function followRevisions(varde: Varde, id: string | null = null): Promise<void> {
  for (const { unit_id: unitId, ...version } of await versionsInOpen(varde.db, varde.mode, id)) {
    const frozen = { id: version.report_id, unitId, content: version.content, blocks: version.blocks }
    const { revisions } = await recounted(varde, systemCaller('measure'), frozen)
    await varde.db.transaction().execute((trx) => keepRevisions(trx, version, revisions))
  }
}
