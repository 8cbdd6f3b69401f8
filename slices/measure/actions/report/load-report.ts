import { publish } from '../../../../kit/bus/publish.ts'
import type { Database, Trx } from '../../../../kit/db/database.ts'
import type { Caller } from '../../../../kit/kernel/caller.ts'
import { Failure } from '../../../../kit/kernel/failure.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import type { MeasureEvent } from '../../events.ts'
import { type ReportAbility, reportAbilities } from '../../rules/report/report-right.ts'
import { findVersion, lockReport, openVersions, type ReportRow } from '../../store/reports.ts'

/** The last number, and the one that is open to everyone; 0 and null for a draft. */
export async function standingOf(db: Database, id: string): Promise<{ versions: number; openNumber: number | null }> {
  const [last, open] = await Promise.all([findVersion(db, id, null), openVersions(db, [id])])
  return { versions: last?.number ?? 0, openNumber: open.get(id)?.number ?? null }
}

/** The report held for a change. Throws `measure.report-gone`, `measure.not-yours`. */
export async function takeUpReport(
  trx: Trx,
  caller: Caller,
  id: string,
  ability: ReportAbility,
): Promise<{ report: ReportRow; versions: number; openNumber: number | null }> {
  const report = await lockReport(trx, id)
  if (!report) throw new Failure('not-found', 'measure.report-gone')
  const standing = await standingOf(trx, id)
  const { audience } = report.content
  if (!reportAbilities(caller, { unitId: report.unit_id, audience, ...standing }).includes(ability))
    throw new Failure('not-allowed', 'measure.not-yours')
  return { report, ...standing }
}

/** Announces what happened to a report: numbers and kinds, never what is written in it. */
export async function announceReport(
  trx: Trx,
  varde: Varde,
  actor: string,
  report: Pick<ReportRow, 'id' | 'unit_id' | 'mode'>,
  name: MeasureEvent,
  content: Record<string, unknown> = {},
): Promise<void> {
  const { id: subject, unit_id: unitId, mode } = report
  await publish(trx, { name, mode, subject, unitId, actor, at: varde.now(), content })
}
