import type { Trx } from '../../../../kit/db/database.ts'
import type { Caller } from '../../../../kit/kernel/caller.ts'
import { Failure } from '../../../../kit/kernel/failure.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import { dayOf, passOut } from '../../../organisation/index.ts'
import { MEASURE_EVENTS } from '../../events.ts'
import { reportFault } from '../../rules/report/report.ts'
import { isEmptyText } from '../../rules/report/report-template.ts'
import { slotOf } from '../../store/report-rhythms.ts'
import { insertVersion, type ReportRow } from '../../store/reports.ts'
import { followLedgers } from '../dashboard/follow-ledgers.ts'
import { printOf } from './counted-from.ts'
import { type FilledReport, fillReport } from './fill-report.ts'
import { announceReport, takeUpReport } from './load-report.ts'
import { queueLetters } from './send-report.ts'

/**
 * Freezes the report with every figure as it is now, as its next version; what is kept as counts is counted up first. Throws what `takeUpReport` does, `measure.report-changed-meanwhile`
 * when it is not what the caller has seen, `measure.report-<fault>` for what is not finished, and as `passOut`.
 */
export async function publishReport(
  varde: Varde,
  caller: Caller,
  id: string,
  { revision }: { revision: number },
): Promise<{ number: number }> {
  await followLedgers(varde)
  return varde.db.transaction().execute(async (trx) => {
    const { report, versions } = await takeUpReport(trx, caller, id, 'publish')
    if (report.revision !== revision) throw new Failure('conflict', 'measure.report-changed-meanwhile')
    const fault = unfinished(varde, report)
    if (fault) throw fault
    await passReport(trx, varde, caller, report)
    const made = await freeze(trx, varde, caller, report, versions + 1)
    // The first version of a report that came by itself goes to those who were to have it.
    const came = versions === 0 ? await slotOf(trx, id) : null
    if (came) await queueLetters(trx, varde, caller.id, { report, number: made.number, duties: came.rhythm.duties })
    return made
  })
}

/** The refusal of one that is not finished; null when it is. */
export function unfinished(varde: Varde, report: ReportRow): Failure | null {
  const fault = reportFault(report.content, dayOf(varde.now()))
  return fault && new Failure('invalid', `measure.report-${fault.fault}`, { blockId: fault.blockId ?? null })
}

/** Own staff read it; whoever opens it to everyone asks for a yes to its words. Throws as `passOut`. */
export const passReport = (trx: Trx, varde: Varde, caller: Caller, report: ReportRow): Promise<void> =>
  passOut(trx, varde, caller, { unitId: report.unit_id, mode: report.mode, to: ['staff'] }, [wordsOfReport(report)])

/** What is written in it. */
export function wordsOfReport({ content }: Pick<ReportRow, 'content'>) {
  const text = content.blocks.flatMap(({ text, keys, refId }) => [text, ...keys, refId ?? '']).join('\n\n')
  return { language: content.language, title: content.title, text }
}

/** Writes the version and tells of it, in the transaction of whoever decides. */
export async function freeze(
  trx: Trx,
  varde: Varde,
  caller: Caller,
  report: ReportRow,
  number: number,
): Promise<{ number: number }> {
  const { content } = report
  const fillable = { id: report.id, unitId: report.unit_id, content }
  const { blocks, rows } = withoutEmpty(await fillReport({ ...varde, db: trx }, caller, fillable))
  const fingerprint = printOf({ content, blocks, rows })
  await insertVersion(trx, {
    ...{ report_id: report.id, number, fingerprint, by: caller.id, at: varde.now() },
    content: JSON.stringify(content),
    blocks: JSON.stringify(blocks),
    rows: JSON.stringify(rows),
  })
  const { audience, fromOn, toOn } = content
  const told = { number, audience, fromOn, toOn, fingerprint, before: number > 1 ? number - 1 : null }
  await announceReport(trx, varde, caller.id, report, MEASURE_EVENTS.reportPublished, told)
  return { number }
}

/** Headings that nobody has written beneath are not published. */
const withoutEmpty = ({ blocks, rows }: FilledReport): FilledReport => ({
  blocks: blocks.filter((block) => block.kind !== 'text' || !isEmptyText(block.text)),
  rows,
})
