import type { Caller } from '../../../../kit/kernel/caller.ts'
import { Failure } from '../../../../kit/kernel/failure.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import { personNames, unitNames } from '../../../organisation/index.ts'
import { mayKeep } from '../../rules/measure-right.ts'
import { reportHolder } from '../../rules/report/report.ts'
import { reportAbilities } from '../../rules/report/report-right.ts'
import type { ReportPreview, ReportVersionView, ReportView } from '../../rules/report/report-view.ts'
import { letterCounts } from '../../store/report-letters.ts'
import { slotOf } from '../../store/report-rhythms.ts'
import { findReport, openVersions, type ReportRow, versionsOf } from '../../store/reports.ts'
import { fillReport } from './fill-report.ts'
import { loadVersion } from './load-version.ts'
import { revisionsNow } from './report-revisions.ts'

/** The report as it is written. Throws `measure.no-such-report`: a draft is for those who write it. */
export async function viewReport(varde: Varde, caller: Caller, id: string): Promise<ReportView> {
  const { db, settings } = varde
  const report = await writable(varde, caller, id)
  const [versions, open, units] = await Promise.all([
    versionsOf(db, [id]),
    openVersions(db, [id]),
    unitNames(db, [report.unit_id]),
  ])
  const [people, made] = await Promise.all([
    personNames(db, [report.owner_id, ...versions.map(({ by }) => by)]),
    slotOf(db, id),
  ])
  const openNumber = open.get(id)?.number ?? null
  const standing = { unitId: report.unit_id, audience: report.content.audience, versions: versions.length, openNumber }
  return {
    id,
    mode: report.mode,
    unit: { id: report.unit_id, name: units.get(report.unit_id) ?? null },
    owner: { id: report.owner_id, name: people.get(report.owner_id) ?? null },
    revision: report.revision,
    content: report.content,
    versions: versions.map(({ number, title, at, by, fingerprint }) => ({
      ...{
        number,
        title,
        fingerprint,
        at: at.toISOString(),
        by: people.get(by) ?? null,
        isOpen: number === openNumber,
      },
    })),
    openAddress: openNumber === null ? null : `${settings.baseUrl}/rapporter/${id}`,
    rhythm: made && {
      duties: made.rhythm.duties,
      publishAt: versions.length > 0 ? null : (made.slot.publish_at?.toISOString() ?? null),
      heldBy: versions.length > 0 ? null : reportHolder(made.slot.held_code),
    },
    abilities: reportAbilities(caller, standing),
  }
}

/** What its blocks show now. Throws what `viewReport` does. */
export async function previewReport(varde: Varde, caller: Caller, id: string): Promise<ReportPreview> {
  const { unit_id: unitId, content } = await writable(varde, caller, id)
  return { blocks: (await fillReport(varde, caller, { id, unitId, content })).blocks }
}

async function writable({ db, mode }: Varde, caller: Caller, id: string): Promise<ReportRow> {
  const report = await findReport(db, id)
  if (report?.mode !== mode || !mayKeep(caller, report.unit_id))
    throw new Failure('not-found', 'measure.no-such-report')
  return report
}

/** One version as it was published, with what has been revised since; the newest for null. Throws `measure.no-such-report`. */
export async function viewVersion(
  varde: Varde,
  caller: Caller,
  id: string,
  number: number | null,
): Promise<ReportVersionView> {
  const { db } = varde
  const { report, version, newest } = await loadVersion(varde, caller, id, number)
  const [revised, units, people, open, letters] = await Promise.all([
    revisionsNow(varde, caller, { id, unitId: report.unit_id, ...version }),
    unitNames(db, [report.unit_id]),
    personNames(db, [version.by]),
    openVersions(db, [id]),
    letterCounts(db, id, version.number),
  ])
  const { content, blocks, fingerprint, at } = version
  const openNumber = open.get(id)?.number ?? null
  const standing = { unitId: report.unit_id, audience: report.content.audience, versions: newest, openNumber }
  return {
    ...{ id, number: version.number, newest, title: content.title, mode: report.mode },
    unit: { id: report.unit_id, name: units.get(report.unit_id) ?? null },
    ...{ content, blocks, fingerprint, revisions: revised.revisions },
    at: at.toISOString(),
    by: people.get(version.by) ?? null,
    isOpen: openNumber === version.number,
    letters,
    abilities: reportAbilities(caller, standing),
  }
}
