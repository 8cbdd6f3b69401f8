import type { Database } from '../../../../kit/db/database.ts'
import type { Language, Mode } from '../../../../kit/kernel/caller.ts'
import type { LaidBlock } from '../../rules/report/laid-part.ts'
import { periodTitle } from '../../rules/report/period-title.ts'
import type { ReportContent } from '../../rules/report/report.ts'
import { layOut } from '../../rules/report/report-layout.ts'
import type { PrintedVersion } from '../../rules/report/report-sheets.ts'
import { openReportRow, openReportRows, openRevisions } from '../../store/open-reports.ts'
import { speechIn } from './report-speech.ts'

export type OpenReportLine = { id: string; title: string; language: Language; period: string; at: string }
/** A report that everyone may read: words in its own language, and how many of its numbers have been revised since. */
export type OpenReport = OpenReportLine & {
  number: number
  fingerprint: string
  revised: number
  blocks: LaidBlock[]
}

/** Every report that is open to everyone, those of the latest period first. `db` may read as the public. */
export async function readOpenReports(db: Database, mode: Mode): Promise<OpenReportLine[]> {
  return (await openReportRows(db, mode)).map(lineOf)
}

/** One of them with everything it says, or null where there is none. */
export async function readOpenReport(db: Database, mode: Mode, id: string): Promise<OpenReport | null> {
  const row = await openReportRow(db, mode, id)
  if (!row) return null
  const revisions = await openRevisions(db, id)
  const { number, fingerprint, content, blocks } = row
  return {
    ...lineOf(row),
    ...{ number, fingerprint, revised: Object.keys(revisions).length },
    blocks: layOut(blocks, speechIn(content.language), content, revisions),
  }
}

/** One of them as paper and spreadsheet tell it: without rows, without the unit, and with nothing that the open page does not say. */
export async function readOpenVersion(db: Database, mode: Mode, id: string): Promise<PrintedVersion | null> {
  const row = await openReportRow(db, mode, id)
  if (!row) return null
  const { number, fingerprint, content, blocks, at } = row
  const revisions = await openRevisions(db, id)
  return { number, fingerprint, content, blocks, revisions, at: at.toISOString(), rows: null, unit: null }
}

type Told = { id: string; at: Date; content: Pick<ReportContent, 'title' | 'language' | 'fromOn' | 'toOn'> }
function lineOf({ id, at, content: { title, language, fromOn, toOn } }: Told): OpenReportLine {
  return { id, title, language, period: periodTitle(fromOn, toOn, language), at: at.toISOString() }
}
