import type { Direction, IndicatorKind, Names, Stage } from '../indicator.ts'
import type { Standing } from '../value.ts'
import type { Figure } from './figure.ts'
import type { ReachLine } from './reach-table.ts'
import type { Factor } from './reputation.ts'

export const DASHBOARD_LEVELS = ['agency', 'region', 'unit', 'initiative'] as const
export type DashboardLevel = (typeof DASHBOARD_LEVELS)[number]
/** How far back a dashboard looks. */
export const SPANS = ['quarter', 'year', 'three-years'] as const
export type Span = (typeof SPANS)[number]
export const isSpan = (text: string | undefined): text is Span => SPANS.some((span) => span === text)

/** What is wanted, with its day. `source` is the address of what says so. */
export type Target = { value: number; on: string; source: string }
/** One indicator where it is read. `history` is what it has been within the span, for the one that a stage is led by. */
export type MeasuredLine = {
  key: string
  names: Names
  kind: IndicatorKind
  direction: Direction
  standing: Standing
  target: Target | null
  isDue: boolean
  /** The unit that answers for it, when that is another than the one looked at. */
  unitName: string | null
  figure: Figure | null
  history: Figure[]
  /** The series broke within the span: what was measured before is left out of the history, and the page says so. */
  isBroken: boolean
}
export type ChainStep = { stage: Exclude<Stage, 'organisation'>; lines: MeasuredLine[] }
/** A target of an initiative's own, as the plan holds it. */
export type InitiativeTarget = { id: string; name: string; target: Target | null; figure: Figure | null }

/** Why a level has no number of its own. */
export const ABSENCES = ['agency-only', 'not-by-initiative'] as const
export type Absence = (typeof ABSENCES)[number]

export type Panel =
  | { kind: 'chain'; steps: ChainStep[] }
  | { kind: 'organisation'; lines: MeasuredLine[] }
  | { kind: 'targets'; lines: InitiativeTarget[] }
  | {
      kind: 'reach'
      /** When the dispatches were last counted. */
      countedAt: string | null
      dispatches: Figure | null
      all: ReachLine<Figure> | null
      byAudience: ReachLine<Figure>[]
      byChannel: ReachLine<Figure>[]
    }
  | ({ kind: 'language'; nynorskTarget: Target | null; readabilityTarget: Target | null } & Counted<
      'texts' | 'bokmal' | 'nynorsk' | 'readability'
    >)
  | ({ kind: 'press' } & Counted<'inquiries' | 'median' | 'inTime'>)
  | { kind: 'reputation'; factors: Factor[] }
  | { kind: 'absent'; of: PanelKind; why: Absence }
/** Null where there was nothing to count. */
type Counted<Name extends string> = Record<Name, Figure | null>
export const PANEL_KINDS = ['chain', 'organisation', 'targets', 'reach', 'language', 'press', 'reputation'] as const
export type PanelKind = (typeof PANEL_KINDS)[number]

/** What is looked at: the agency, a region, a unit, or an initiative of the plan. */
export type Place = { level: DashboardLevel; id: string; name: string }
/** The whole page. Every number in it stands in something with a `source`, where its rows are. */
export type DashboardView = { place: Place; span: Span; fromOn: string; toOn: string; panels: Panel[] }

/** What a dashboard can be opened on, units as they stand in the organisation. */
export type PlaceList = { own: Place | null; units: Place[]; initiatives: Place[] }
