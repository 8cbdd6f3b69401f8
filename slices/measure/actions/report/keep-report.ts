import type { Caller } from '../../../../kit/kernel/caller.ts'
import { Failure } from '../../../../kit/kernel/failure.ts'
import { newId } from '../../../../kit/kernel/id.ts'
import { writersWith } from '../../../../kit/kernel/may-decide.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import { personNames } from '../../../organisation/index.ts'
import { MEASURE_EVENTS } from '../../events.ts'
import { mayKeep } from '../../rules/measure-right.ts'
import type { ReportContent } from '../../rules/report/report.ts'
import { hasUnit } from '../../store/indicators.ts'
import { changeReport, deleteReport, insertReport } from '../../store/reports.ts'
import { announceReport, takeUpReport } from './load-report.ts'
import { draftFrom, type NewReport } from './report-draft.ts'

/** A draft by the template of its audience. Throws `measure.not-yours`, `measure.no-such-unit`, `measure.report-period-turned`. */
export async function startReport(varde: Varde, caller: Caller, asked: NewReport): Promise<string> {
  const { unitId, audience, fromOn, toOn } = asked
  if (!mayKeep(caller, unitId)) throw new Failure('not-allowed', 'measure.not-yours')
  if (!(await hasUnit(varde.db, unitId))) throw new Failure('not-found', 'measure.no-such-unit')
  if (toOn < fromOn) throw new Failure('invalid', 'measure.report-period-turned')
  const content = await draftFrom(varde, caller, asked)
  const id = newId('mrp')
  const at = varde.now()
  await varde.db.transaction().execute(async (trx) => {
    const report = { id, mode: varde.mode, unit_id: unitId, owner_id: caller.id }
    await insertReport(trx, {
      ...report,
      revision: 1,
      content: JSON.stringify(content),
      writers: [caller.id],
      ...{ changed_by: caller.id, changed_at: at, created_by: caller.id, created_at: at },
    })
    const told = { audience, fromOn, toOn, blocks: content.blocks.length }
    await announceReport(trx, varde, caller.id, report, MEASURE_EVENTS.reportBegun, told)
  })
  return id
}

/**
 * Saves what is written. Throws what `takeUpReport` does, and `measure.report-changed-meanwhile` with what stands now when somebody else
 * saved first.
 */
export async function writeReport(
  varde: Varde,
  caller: Caller,
  id: string,
  { revision, content }: { revision: number; content: ReportContent },
): Promise<{ revision: number; savedAt: string }> {
  return varde.db.transaction().execute(async (trx) => {
    const { report } = await takeUpReport(trx, caller, id, 'write')
    if (report.revision !== revision) {
      const names = await personNames(trx, [report.changed_by])
      const theirs = {
        revision: report.revision,
        content: report.content,
        author: names.get(report.changed_by) ?? null,
      }
      throw new Failure('conflict', 'measure.report-changed-meanwhile', { theirs })
    }
    const [next, at] = [revision + 1, varde.now()]
    const writers = writersWith(report.writers, caller.id)
    const written = { content: JSON.stringify(content), revision: next, changed_by: caller.id, changed_at: at, writers }
    await changeReport(trx, id, written)
    return { revision: next, savedAt: at.toISOString() }
  })
}

/** A draft that is not to be is gone. Throws what `takeUpReport` does: one that was published is never thrown away. */
export async function dropReport(varde: Varde, caller: Caller, id: string): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    const { report } = await takeUpReport(trx, caller, id, 'drop')
    await deleteReport(trx, id)
    await announceReport(trx, varde, caller.id, report, MEASURE_EVENTS.reportDropped)
  })
}
