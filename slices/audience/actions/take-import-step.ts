import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { type ImportState, type ImportStep, statesFor } from '../rules/import-course.ts'
import { mayTend } from '../rules/may.ts'
import { changeImport, clearFaults, findImport, type Import } from '../store/imports.ts'

/** The queue on which imports are checked, applied and undone. */
export const IMPORT_QUEUE = 'audience.import'

const FRESH = { rows_total: null, rows_done: 0, rows_faulty: 0, rows_duplicate: 0, contacts_made: 0, failure: null }

/**
 * Starts the dry run, applies, stops, goes on or undoes. The work itself is a job; ask for the import to follow it.
 * Errors: `audience.not-yours`, `audience.no-such-import`, `audience.import-busy` (not possible in its present state),
 * `audience.import-unmapped`.
 */
export async function takeImportStep(
  varde: Varde,
  caller: Caller,
  { id, step }: { id: string; step: Exclude<ImportStep, 'map'> },
): Promise<Import> {
  if (!mayTend(caller)) throw new Failure('not-allowed', 'audience.not-yours')
  const row = await findImport(varde.db, id)
  if (!row) throw new Failure('not-found', 'audience.no-such-import')
  if (step === 'check' && row.mapping.name === undefined) throw new Failure('invalid', 'audience.import-unmapped')
  const mayAgain: ImportState[] = row.state === 'failed' && row.contacts_made > 0 && step !== 'stop' ? ['failed'] : []
  const from = [...statesFor(step), ...mayAgain]
  if (step === 'check' && mayAgain.length > 0) throw new Failure('conflict', 'audience.import-busy')
  await varde.db.transaction().execute(async (trx) => {
    const changed = await changeImport(trx, id, from, { ...changesFor(step, row), touched_at: varde.now() })
    if (!changed) throw new Failure('conflict', 'audience.import-busy')
    if (step === 'check' || (step === 'apply' && row.state === 'checked')) await clearFaults(trx, id)
    if (step !== 'stop') await varde.jobs.enqueue(trx, IMPORT_QUEUE, { id, v: 1 })
  })
  return (await findImport(varde.db, id))!
}

function changesFor(step: Exclude<ImportStep, 'map'>, row: Import): Partial<Import> {
  if (step === 'stop') return { stop_asked: true }
  if (step === 'check') return { ...FRESH, state: 'checking', stop_asked: false }
  if (step === 'undo') return { state: 'undoing', stop_asked: false }
  // Going on after a stop keeps the counters; applying after a dry run starts them anew but knows the total.
  const anew = row.state === 'checked' ? { ...FRESH, rows_total: row.rows_total } : { failure: null }
  return { ...anew, state: 'applying', stop_asked: false }
}
