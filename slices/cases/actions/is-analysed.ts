import type { Database } from '../../../kit/db/database.ts'
import type { Subject } from '../rules/analysis.ts'
import type { AnalysisRowView } from '../rules/analysis-view.ts'
import { findAnalysis } from '../store/analyses.ts'
import { rowsOf } from './view-analysis.ts'

/** Is the stakeholder analysis done: at least one group, and every question answered for each? */
export async function isAnalysed(db: Database, subject: Subject): Promise<boolean> {
  return (await findAnalysis(db, subject))?.done_at != null
}

/** The analysis of a subject, broad interest first; empty when nobody has begun. */
export async function analysisOf(
  db: Database,
  subject: Subject,
): Promise<{ isDone: boolean; rows: Omit<AnalysisRowView, 'isInStrategy'>[] }> {
  return { isDone: await isAnalysed(db, subject), rows: await rowsOf(db, subject) }
}
