import type { Caller } from '../../../../kit/kernel/caller.ts'
import { Failure } from '../../../../kit/kernel/failure.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import { askApproval, type Follows, NOBODY_ASKED, type Stands, type WaitingOrNot } from '../../../approval/index.ts'
import { MEASURE_EVENTS } from '../../events.ts'
import { changeReport, findVersion, lockReport, openVersion, openVersions, shutVersion } from '../../store/reports.ts'
import { reviseOpened } from './follow-revisions.ts'
import { announceReport, takeUpReport } from './load-report.ts'
import { wordsOfReport } from './publish-report.ts'

/**
 * Asks for the newest version to be read by everyone: it is when somebody who did not write it has said yes. Nobody is asked when it is open already.
 * Throws what `takeUpReport` does: only leaders and those who answer for the agency's communication ask, and only for a report that is for
 * everyone; and as `askApproval`.
 */
export async function askToOpen(varde: Varde, caller: Caller, id: string): Promise<WaitingOrNot> {
  return varde.db.transaction().execute(async (trx) => {
    const { report, versions, openNumber } = await takeUpReport(trx, caller, id, 'open')
    const version = openNumber === versions ? null : await findVersion(trx, id, versions)
    if (!version) return NOBODY_ASKED
    const { title, text, language } = wordsOfReport(version)
    return askApproval(trx, varde, caller, {
      ...{ kind: 'measure.report', subject: id, unitId: report.unit_id, title },
      ...{ messageKind: 'information', audienceKinds: ['public'] },
      words: [
        { language, part: 'report', text: `${title}\n\n${text}` },
        // With every figure as it was frozen.
        { language: 'nb', part: 'page', text: `/maling/rapporter/${id}/${versions}` },
      ],
      writerIds: [...report.writers, version.by],
      content: { number: versions, fingerprint: version.fingerprint },
      stands: reportStands,
    })
  })
}

/** What was read: the newest version. */
export const reportStands: Stands = async (trx, { subject }) =>
  (await findVersion(trx, subject, null))?.fingerprint ?? null

/** What follows from a yes. Throws `approval.changed-meanwhile` when there is a newer version. */
export const showReport: Follows = async (trx, varde, _caller, { subject: id, content, asked_by }) => {
  const report = await lockReport(trx, id)
  const [newest, open] = await Promise.all([findVersion(trx, id, null), openVersions(trx, [id])])
  if (!report || newest?.fingerprint !== content.fingerprint || newest?.number !== content.number)
    throw new Failure('conflict', 'approval.changed-meanwhile')
  const { number } = newest!
  if (open.get(id)?.number === number) return
  await openVersion(trx, { report_id: id, number, opened_by: asked_by, opened_at: varde.now() })
  // Whoever has written in the draft since this version has not been read.
  if (report.changed_at <= newest!.at) await changeReport(trx, id, { writers: [] })
  await announceReport(trx, varde, asked_by, report, MEASURE_EVENTS.reportOpened, { number })
  await reviseOpened(trx, varde, id)
}

/** Nobody outside reads it any more, at once. Throws what `takeUpReport` does. */
export async function shutReport(varde: Varde, caller: Caller, id: string): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    const { report } = await takeUpReport(trx, caller, id, 'open')
    if (await shutVersion(trx, id)) await announceReport(trx, varde, caller.id, report, MEASURE_EVENTS.reportShut)
  })
}
