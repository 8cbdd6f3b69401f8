import type { ReportContent } from '../../rules/report/report.ts'

/** What is filled: the report's own id, so that it is not compared with itself, its unit, and what is written of it. */
export type Fillable = { id: string; unitId: string; content: ReportContent }
