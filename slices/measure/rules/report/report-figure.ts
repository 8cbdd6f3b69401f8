import type { Caveat } from '../caveat.ts'
import type { Direction, IndicatorKind, Names, Scale, Stage } from '../indicator.ts'
import type { Actor } from '../media/actors.ts'
import type { SourceKind } from '../provenance.ts'
import type { ClusteredShare } from '../statistics/clustered-share.ts'
import type { Difference } from '../statistics/difference.ts'
import type { ChangeView, ShareView } from '../survey/survey-view.ts'
import type { Standing, Uncertainty } from '../value.ts'
import type { BlockKind } from './report.ts'

/** A value as a report shows it, with where it came from. `rowsFingerprint` is of the rows it was made of when the report was. */
export type ReportValue = {
  valueId: string
  version: number
  segment: number
  series: string
  fromOn: string
  toOn: string
  value: number | null
  missing: string | null
  interval: Uncertainty | null
  change: Difference | null
  hits: number | null
  n: number | null
  isWhole: boolean
  /** What must stand beside the number; absent in reports made before it was kept. */
  caveat?: Caveat | null
  provenance: ReportProvenance
  rows: number
  rowsFingerprint: string
}
export type ReportProvenance = {
  kind: SourceKind
  source: string
  reference: string
  fingerprint: string
  rowCount: number
  codeVersion: string
  at: string
}
/** An indicator in a report: what it means, what is wanted of it, and its values until the end of the period. */
export type ReportFigure = {
  key: string
  names: Names
  about: string
  method: string
  unit: string
  scale: Scale
  direction: Direction
  stage: Stage
  kind: IndicatorKind
  version: number
  target: number | null
  targetOn: string | null
  standing: Standing
  /** The latest of our own by the definition that holds; null when nothing is measured. */
  latest: ReportValue | null
  values: ReportValue[]
}

/** Rows of our own ledgers as they were: a dispatch, an inquiry. */
export type CountedRow = { label: string; ref: string; amount: number | null; hits: number | null; n: number | null }
/** Where a count from our own ledgers comes from. */
export type CountedFrom = { query: string; rows: number; fingerprint: string; codeVersion: string; at: string }

export type PressTimes = {
  asked: number
  inTime: { hits: number; share: number } | null
  answered: number
  /** Hours from the question to the answer. */
  meanHours: number | null
  medianHours: number | null
  from: CountedFrom
}
/** Everyone a dispatch was for stands in one state; the states of a group are its total. */
export type ReachGroup = {
  audience: string
  total: number
  reached: number
  onPaper: number
  waiting: number
  lost: number
}
export type Reach = { dispatches: number; groups: ReachGroup[]; from: CountedFrom }
export type Voice = {
  panel: { name: string; outlets: number; coverage: string }
  shares: ({ actor: Actor } & ClusteredShare)[]
  from: CountedFrom
}
export type SurveyFigures = {
  title: string
  closedOn: string
  answers: number
  asked: number | null
  questions: { text: string; n: number | null; favourable: ShareView | null; change: ChangeView | null }[]
  from: CountedFrom
}
/** The sentence that a saved report of the plan opens with; `code` is one of `meetings:report.headline`. */
export type PlanFigures = { unit: string; fromOn: string; toOn: string; madeAt: string; code: string; count: number }

/** A block with what it shows. `null` where what it points at is no longer there. */
export type FilledBlock = { id: string; kind: BlockKind; text: string; hasSeries: boolean } & (
  | { kind: 'text' }
  | { kind: 'figure' | 'table'; figures: ReportFigure[] }
  | { kind: 'chain'; links: { stage: Stage; figure: ReportFigure | null; others: number }[] }
  | { kind: 'voice'; refId: string | null; voice: Voice | null }
  | { kind: 'reach'; reach: Reach }
  | { kind: 'press'; press: PressTimes }
  | { kind: 'survey'; refId: string | null; survey: SurveyFigures | null }
  | { kind: 'plan'; refId: string | null; plan: PlanFigures | null }
)

/** Every indicator that a block shows, each once. */
export function figuresIn(block: FilledBlock): ReportFigure[] {
  if (block.kind === 'figure' || block.kind === 'table') return block.figures
  return block.kind === 'chain' ? block.links.flatMap(({ figure }) => figure ?? []) : []
}
