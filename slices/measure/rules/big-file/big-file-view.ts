import type { ValueMapping } from '../import/columns.ts'
import type { RowOutcome } from '../import/import-view.ts'
import type { RowFault } from '../import/read-row.ts'
import type { MentionFault } from '../media/mention.ts'
import type { BigState, BigStep } from './big-file.ts'

export type BigCounts = Record<RowOutcome, number>
/** What the values of one indicator, of ourselves or of somebody we are compared with, would become. Sums are over the periods of the file. */
export type ValueSum = {
  indicatorKey: string
  series: string
  new: number
  changed: number
  same: number
  fromOn: string
  toOn: string
  /** Sum of what stands now for these periods; null when nothing does. */
  before: number | null
  after: number | null
}
export type OutletSum = { outlet: string; new: number; known: number }
export type MentionSums = {
  outlets: OutletSum[]
  /** How many outlets in all. */
  outletCount: number
  firstOn: string | null
  lastOn: string | null
  /** New ones that name us. */
  ours: number
}
export type BigOutcome = { counts: BigCounts; values: ValueSum[]; mentions: MentionSums | null }
export type ValueSample = {
  row: number
  outcome: 'new' | 'changed'
  indicatorKey: string
  fromOn: string
  toOn: string
  before: number | null
  value: number | null
}
export type MentionSample = { row: number; outlet: string; publishedOn: string; title: string }
export type BigFault = {
  row: number
  field: RowFault['field'] | 'mention'
  code: RowFault['code'] | MentionFault
  cells: string[]
}

/** A big file as the page shows it: how far it has come, and what it would change in sums and samples. */
export type BigFileView = {
  id: string
  what: 'values' | 'mentions'
  fileName: string
  state: BigState
  bytes: number
  headers: string[]
  samples: string[][]
  mapping: ValueMapping
  source: string
  isMappedBefore: boolean
  /** When the very same file was taken in and not undone; null when it was not. */
  takenInAt: string | null
  rowsRead: number
  /** About how many rows it has; null when nobody knows before it is read. */
  rowsAbout: number | null
  outcome: BigOutcome | null
  samplesOf: { values: ValueSample[]; mentions: MentionSample[] }
  /** The first rows with a fault. */
  faults: BigFault[]
  /** What made the file unreadable, and in which row. */
  fault: string | null
  faultRow: number | null
  made: number
  appliedAt: string | null
  /** The import that its mentions stand under, once they are in. */
  mentionImportId: string | null
  steps: BigStep[]
}
