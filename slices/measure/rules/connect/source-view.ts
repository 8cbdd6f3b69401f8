import type { Names } from '../indicator.ts'
import type { AnswerFault, ConnectorKind, MetricMapping, SourceSettings } from './ask.ts'

export const SOURCE_RHYTHMS = ['hour', 'day', 'week', 'by-hand'] as const
export type SourceRhythm = (typeof SOURCE_RHYTHMS)[number]
export const RUN_STATES = ['reading', 'waiting', 'read', 'done', 'failed', 'undone', 'dropped'] as const
export type RunState = (typeof RUN_STATES)[number]
export type RunFault = AnswerFault

/** One reading of a source, as the run log shows it. Times are ISO in UTC. */
export type RunView = {
  id: string
  isDry: boolean
  state: RunState
  fault: RunFault | null
  detail: string
  pages: number
  asksLeft: number
  rowsRead: number
  valuesMade: number
  valuesSame: number
  mentionsMade: number
  mentionsKnown: number
  itemsLeft: Record<string, number>
  importId: string | null
  resumeAt: string | null
  startedAt: string
  endedAt: string | null
}
export type SourceAbility = 'change' | 'run' | 'key'
export type SourceLine = {
  id: string
  kind: ConnectorKind
  name: string
  rhythm: SourceRhythm
  isPaused: boolean
  nextAt: string | null
  latest: RunView | null
  /** Signed deliveries that were not taken, when the last came, and the code of why; null when none. */
  refused: { count: number; at: string; code: string } | null
  abilities: SourceAbility[]
}
export type SourceView = SourceLine & {
  unitId: string
  revision: number
  settings: SourceSettings
  hasSecret: boolean
  mapping: (MetricMapping & { names: Names | null })[]
  runs: RunView[]
}
/** What a run would change, or has changed: a value beside the one that stands. The first 200. */
export type RunLine = {
  /** `unsaid`: the source no longer gives the number, and the one that stands is left. */
  outcome: 'new' | 'changed' | 'same' | 'unsaid' | 'faulty'
  indicatorKey: string
  series: string
  fromOn: string
  toOn: string
  value: number | null
  missing: string | null
  before: number | null
  rows: number
  fault: string | null
}
export type RunPreview = RunView & {
  counts: Record<RunLine['outcome'], number>
  lines: RunLine[]
  mentions: { outlet: string; publishedOn: string; title: string }[]
  mentionCount: number
}
