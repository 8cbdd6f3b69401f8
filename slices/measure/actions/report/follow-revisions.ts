import type { Trx } from '../../../../kit/db/database.ts'
import { systemCaller } from '../../../../kit/kernel/caller.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import { keepRevisions, versionsInOpen } from '../../store/report-revisions.ts'
import { recounted } from './report-revisions.ts'

/**
 * Counts again what is counted in reports that everyone may read (in one, when it is named), and keeps what is another now, for the open page, which cannot
 * count; what became of values of indicators it sees as it stands. May be called again at any time.
 */
export async function followRevisions(varde: Varde, id: string | null = null): Promise<void> {
  for (const version of await versionsInOpen(varde.db, varde.mode, id)) {
    const revisions = await revisionsNow(varde, version)
    await varde.db.transaction().execute((trx) => keepRevisions(trx, version, revisions))
  }
}

/** The same of one report, in the transaction that opens it. */
export async function reviseOpened(trx: Trx, varde: Varde, id: string): Promise<void> {
  const within = { ...varde, db: trx }
  for (const version of await versionsInOpen(trx, varde.mode, id))
    await keepRevisions(trx, version, await revisionsNow(within, version))
}

async function revisionsNow(varde: Varde, version: Awaited<ReturnType<typeof versionsInOpen>>[number]) {
  const { report_id: id, unit_id: unitId, content, blocks } = version
  return (await recounted(varde, systemCaller('measure'), { id, unitId, content, blocks })).revisions
}
