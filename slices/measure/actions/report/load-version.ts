import type { Caller } from '../../../../kit/kernel/caller.ts'
import { Failure } from '../../../../kit/kernel/failure.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import { findReport, findVersion, type ReportRow, type ReportVersionRow } from '../../store/reports.ts'
import { assertReader } from './list-reports.ts'

/** One published version for somebody who may read it, with the number of the newest; the newest for null. Throws `measure.no-such-report`. */
export async function loadVersion(
  varde: Varde,
  caller: Caller,
  id: string,
  number: number | null,
): Promise<{ report: ReportRow; version: ReportVersionRow; newest: number }> {
  const { db } = varde
  const report = await findReport(db, id)
  const [version, last] = await Promise.all([findVersion(db, id, number), findVersion(db, id, null)])
  if (!report || !version || !last) throw new Failure('not-found', 'measure.no-such-report')
  await assertReader(varde, caller, report, version)
  return { report, version, newest: last.number }
}
