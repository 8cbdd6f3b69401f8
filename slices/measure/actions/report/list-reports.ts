import type { Caller } from '../../../../kit/kernel/caller.ts'
import { Failure } from '../../../../kit/kernel/failure.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import { personNames, unitNames } from '../../../organisation/index.ts'
import { mayKeepSome } from '../../rules/measure-right.ts'
import { mayReadReport } from '../../rules/report/report-right.ts'
import type { ReportList } from '../../rules/report/report-view.ts'
import { reportsSentTo } from '../../store/report-letters.ts'
import { allReports, openVersions, type ReportRow, type ReportVersionRow, versionsOf } from '../../store/reports.ts'

/** Reports that the caller may read: drafts of their own units, and what is published for them. */
export async function listReports(varde: Varde, caller: Caller): Promise<ReportList> {
  const { db, mode } = varde
  const rows = await allReports(db, mode)
  const ids = rows.map(({ id }) => id)
  const [versions, open, sent] = await Promise.all([
    versionsOf(db, ids),
    openVersions(db, ids),
    reportsSentTo(db, caller.id),
  ])
  const newest = new Map(versions.toReversed().map((one) => [one.report_id, one]))
  const shown = rows.filter((row) =>
    mayRead(caller, row, { isPublished: newest.has(row.id), wasSent: sent.has(row.id) }),
  )
  const [units, people] = await Promise.all([
    unitNames(
      db,
      shown.map((row) => row.unit_id),
    ),
    personNames(
      db,
      shown.map((row) => row.owner_id),
    ),
  ])
  const reports = shown.map((row) => {
    const version = newest.get(row.id)
    const { title, audience, fromOn, toOn } = row.content
    return {
      ...{ id: row.id, title, audience, fromOn, toOn, changedAt: row.changed_at.toISOString() },
      unit: { id: row.unit_id, name: units.get(row.unit_id) ?? null },
      owner: people.get(row.owner_id) ?? null,
      version: version ? { number: version.number, at: version.at.toISOString() } : null,
      hasChanges: version !== undefined && row.changed_at > version.at,
      isOpen: open.has(row.id),
    }
  })
  return { reports, mayStart: mayKeepSome(caller) }
}

const mayRead = (caller: Caller, row: ReportRow, known: { isPublished: boolean; wasSent: boolean }) =>
  mayReadReport(caller, { unitId: row.unit_id, audience: row.content.audience }, known)

/** Throws `measure.no-such-report` for one who may not read the version. */
export async function assertReader(
  { db, mode }: Varde,
  caller: Caller,
  report: ReportRow,
  version: ReportVersionRow,
): Promise<void> {
  const right = { unitId: report.unit_id, audience: version.content.audience }
  const wasSent = (await reportsSentTo(db, caller.id)).has(report.id)
  const isIn = mayReadReport(caller, right, { isPublished: true, wasSent })
  if (report.mode !== mode || !isIn) throw new Failure('not-found', 'measure.no-such-report')
}
