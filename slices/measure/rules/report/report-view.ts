import type { ReportContent } from './report.ts'
import type { CountedRow, FilledBlock } from './report-figure.ts'
import type { Revisions } from './report-revised.ts'
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
  rows: Record<string, CountedRow[]>
  revisions: Revisions
  fingerprint: string
  at: string
  by: string | null
  isOpen: boolean
  mode: 'real' | 'exercise' | 'demo'
  abilities: ReportAbility[]
}

/** What blocks may point at: panels, closed surveys, saved reports of the plan. */
export type ReportChoices = {
  panels: { id: string; name: string }[]
  surveys: { id: string; title: string; closedOn: string }[]
  planReports: { id: string; unit: string; fromOn: string; toOn: string }[]
}
