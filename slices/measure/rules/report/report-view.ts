import type { Duty } from '../../../../kit/kernel/caller.ts'
import type { OpenedFigure } from '../dashboard/figure.ts'
import type { ReportContent, ReportHolder } from './report.ts'
import type { FilledBlock } from './report-figure.ts'
import type { ReportPeriod } from './report-period.ts'
import type { Revision, Revisions } from './report-revised.ts'
import type { ReportAbility } from './report-right.ts'

export type ReportVersionLine = {
  number: number
  title: string
  at: string
  by: string | null
  fingerprint: string
  isOpen: boolean
}

/** A report on the list. `version` is the newest that is published; null for a draft. */
export type ReportLine = {
  id: string
  title: string
  audience: ReportContent['audience']
  unit: { id: string; name: string | null }
  owner: string | null
  fromOn: string
  toOn: string
  changedAt: string
  version: { number: number; at: string } | null
  /** Somebody has written in it since it was published. */
  hasChanges: boolean
  isOpen: boolean
}
export type ReportList = { reports: ReportLine[]; mayStart: boolean }

export type ReportView = {
  id: string
  mode: 'real' | 'exercise' | 'demo'
  unit: { id: string; name: string | null }
  owner: { id: string; name: string | null }
  revision: number
  content: ReportContent
  versions: ReportVersionLine[]
  /** Where everyone reads the version that is open. */
  openAddress: string | null
  /** It came by itself: who gets it by e-mail, and when it is published by itself; null for one that a person began. */
  rhythm: { duties: Duty[]; publishAt: string | null; heldBy: ReportHolder | null } | null
  abilities: ReportAbility[]
}

/** What a report shows now, before it is published. */
export type ReportPreview = { blocks: FilledBlock[] }

/** A published version as it was, and what has happened to its numbers since. */
export type ReportVersionView = {
  id: string
  number: number
  newest: number
  title: string
  unit: { id: string; name: string | null }
  content: ReportContent
  blocks: FilledBlock[]
  revisions: Revisions
  fingerprint: string
  at: string
  by: string | null
  isOpen: boolean
  /** Letters of this version. */
  letters: { waiting: number; sent: number; refused: number }
  mode: 'real' | 'exercise' | 'demo'
  abilities: ReportAbility[]
}

/**
 * A number of a version opened: the rows it was made of when the report was, and, where the source has been revised since, the number that holds now with
 * its rows. `moved` counts the rows that are new, changed and gone.
 */
export type OpenedReportFigure = {
  frozen: OpenedFigure
  revision: Revision | null
  now: OpenedFigure | null
  moved: { added: number; changed: number; gone: number }
}

/** A report that comes by itself. `nextOn` is the day of its next draft; `publishDays` null: never by itself. */
export type RhythmLine = {
  id: string
  unit: { id: string; name: string | null }
  owner: string | null
  audience: ReportContent['audience']
  period: ReportPeriod
  publishDays: number | null
  duties: Duty[]
  nextOn: string
  mayEnd: boolean
}
export type RhythmList = { rhythms: RhythmLine[] }

/** What blocks may point at: panels, closed surveys, saved reports of the plan. */
export type ReportChoices = {
  panels: { id: string; name: string }[]
  surveys: { id: string; title: string; closedOn: string }[]
  planReports: { id: string; unit: string; fromOn: string; toOn: string }[]
}
