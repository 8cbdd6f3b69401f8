import type { Figure } from '../dashboard/figure.ts'
import type { LedgerFigure } from '../dashboard/ledger-figure.ts'
import type { ReachLine } from '../dashboard/reach-table.ts'
import type { Direction, IndicatorKind, Names, Scale, Stage } from '../indicator.ts'
import type { ProvenanceView, ValueView } from '../indicator-view.ts'
import { measuredBy } from '../measured-by.ts'
import type { Actor } from '../media/actors.ts'
import type { StoryRule } from '../media/story-rule.ts'
import type { FigureRecipe } from '../recompute.ts'
import type { Difference } from '../statistics/difference.ts'
import type { Standing } from '../value.ts'
import type { BlockKind } from './report.ts'

/** Without who wrote it: a report tells of sources, not of staff. */
export type ReportProvenance = Omit<ProvenanceView, 'id' | 'by' | 'storyRule'> & {
  /** Where stories were counted; reports from before it was kept do not say. */
  storyRule?: StoryRule | null
}
/** A value with where it came from. `rowsFingerprint` is of the rows it was made of when the report was. */
export type ReportValue = ValueView & { provenance: ReportProvenance; rows: number; rowsFingerprint: string }
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
  /** What the definitions before this one counted, of values that are shown; reports from before it was kept do not say. */
  formerly?: { version: number; unit: string; scale: Scale }[]
}

/** Unit and scale of a value in a report, by the definition it was measured by. */
export const measuredIn = (figure: ReportFigure, value: Pick<ValueView, 'version'>) =>
  measuredBy(value, figure.formerly ?? [], figure)

/** Is the value from before the series broke, so that it cannot be held against the latest ones? */
export const isBeforeBreak = ({ latest }: ReportFigure, value: Pick<ValueView, 'segment'>): boolean =>
  latest !== null && value.segment !== latest.segment

/** Where what is counted comes from: which query, how many rows, their fingerprint, when, and by which code. */
export type CountedFrom = { query: string; rows: number; fingerprint: string; codeVersion: string; at: string }
/** Rows of one counted figure as they were, and how they make it. */
export type FrozenRows = Pick<LedgerFigure, 'rows' | 'recipe' | 'earlier'> & { recipe: FigureRecipe }
/** By the source of the figure. */
export type FrozenRowsBySource = Record<string, FrozenRows>

/** Everyone that dispatches were for, each in one state: together, by audience and by channel. */
export type Reach = {
  dispatches: Figure | null
  all: ReachLine<Figure> | null
  byAudience: ReachLine<Figure>[]
  byChannel: ReachLine<Figure>[]
}
export const PRESS_FIGURES = ['inquiries', 'inTime', 'median', 'mean', 'answered'] as const
export type Press = Record<(typeof PRESS_FIGURES)[number], Figure | null>
export const LANGUAGE_FIGURES = ['texts', 'bokmal', 'nynorsk', 'readability'] as const
export type PublishedLanguage = Record<(typeof LANGUAGE_FIGURES)[number], Figure | null>
/** What was written within a panel of outlets, and how much of it names each of the chain of justice. */
export type Voice = {
  panel: { name: string; outlets: number; coverage: string }
  /** When appearances were one story; reports from before it was kept do not say. */
  storyRule?: StoryRule
  stories: Figure | null
  mentions: Figure | null
  shares: { actor: Actor; share: Figure; mentions: Figure }[]
}
export type SurveyFigures = {
  title: string
  closedOn: string
  answers: Figure | null
  asked: Figure | null
  questions: { text: string; favourable: Figure | null }[]
}
/** The sentence that a saved report of the plan opens with; `code` is one of `meetings:report.headline`. */
export type PlanFigures = { unit: string; fromOn: string; toOn: string; madeAt: string; code: string; count: number }

/** A number of the report before beside the same number now. `why` says whether the difference could be tested, or what kept it from that. */
export type SinceLine = {
  of: 'indicator' | 'reach' | 'press-in-time' | 'press-median' | 'nynorsk' | 'readability' | 'voice'
  names: Names
  before: Figure
  now: Figure
  difference: Difference | null
  why: 'tested' | 'same' | 'broken' | 'too-few' | 'unsure'
}
export type Since = {
  /** The report before in the same row of reports; null when this is the first. */
  before: { id: string; number: number; title: string; fromOn: string; toOn: string; at: string } | null
  lines: SinceLine[]
}

/** A block with what it shows. `null` where what it points at is no longer there. */
export type FilledBlock = { id: string; kind: BlockKind; text: string; hasSeries: boolean } & (
  | { kind: 'text' }
  | { kind: 'figure' | 'table'; figures: ReportFigure[] }
  | { kind: 'chain'; links: { stage: Stage; figure: ReportFigure | null }[] }
  | { kind: 'voice'; refId: string | null; voice: Voice | null; from: CountedFrom }
  | { kind: 'reach'; reach: Reach; from: CountedFrom }
  | { kind: 'press'; press: Press; from: CountedFrom }
  | { kind: 'language'; published: PublishedLanguage; from: CountedFrom }
  | { kind: 'survey'; refId: string | null; survey: SurveyFigures | null; from: CountedFrom }
  | { kind: 'plan'; refId: string | null; plan: PlanFigures | null }
  | { kind: 'since'; since: Since }
)

/** Every indicator that a block shows, each once. */
export function figuresIn(block: FilledBlock): ReportFigure[] {
  if (block.kind === 'figure' || block.kind === 'table') return block.figures
  return block.kind === 'chain' ? block.links.flatMap(({ figure }) => figure ?? []) : []
}
