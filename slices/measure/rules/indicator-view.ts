import type { Caveat } from './caveat.ts'
import type { Aim, BreakingPart, Definition, Names } from './indicator.ts'
import type { IndicatorEvent } from './indicator-event.ts'
import type { MeasureAbility } from './measure-right.ts'
import type { StoryRule } from './media/story-rule.ts'
import type { SourceKind } from './provenance.ts'
import type { Recipe } from './recompute.ts'
import type { Difference } from './statistics/difference.ts'
import type { Standing, Uncertainty } from './value.ts'

/** A value as the pages show it. `value` is null when the source could not say, and `missing` tells why. */
export type ValueView = {
  id: string
  version: number
  segment: number
  series: string
  fromOn: string
  toOn: string
  value: number | null
  missing: string | null
  interval: Uncertainty | null
  /** The change from the value before of the same series and segment, where it could be tested. */
  change: Difference | null
  hits: number | null
  n: number | null
  asked: number | null
  recipe: Recipe
  /** Everything was counted: there is no interval, and none is missing. */
  isWhole: boolean
  /** What must stand beside the number wherever it is shown. */
  caveat: Caveat | null
  sourceKind: SourceKind
  provenanceId: string
}

/** An indicator on the register. */
export type IndicatorLine = {
  key: string
  names: Names
  unit: string
  scale: Definition['scale']
  stage: Definition['stage']
  kind: Definition['kind']
  direction: Definition['direction']
  rhythm: Aim['rhythm']
  source: string
  isInStrategy: boolean
  target: number | null
  targetOn: string | null
  standing: Standing
  latest: ValueView | null
  /** A value should have come: the rhythm says so. */
  isDue: boolean
}
export type Named = { id: string; names: Names }
export type RegisterView = {
  indicators: IndicatorLine[]
  /** Goals and initiatives that are measured by nothing but what we do. */
  onlyEffort: { of: 'goal' | 'initiative'; id: string; names: Names; indicatorKeys: string[] }[]
  mayAdd: boolean
}

export type DefinitionView = Definition & {
  version: number
  segment: number
  breaks: BreakingPart[]
  reason: string
  by: string | null
  at: string
}
export type ProvenanceView = {
  id: string
  kind: SourceKind
  source: string
  reference: string
  fingerprint: string
  rowCount: number
  codeVersion: string
  /** When appearances were one story, where stories were counted. */
  storyRule: StoryRule | null
  by: string | null
  at: string
}
/** A target of the plan that measures by this indicator, with its latest value there. */
export type PlanTarget = {
  id: string
  initiativeId: string
  initiative: string
  name: string
  unit: string
  target: number | null
  dueOn: string | null
  latest: { value: number; on: string; n: number | null; margin: number | null } | null
}
export type IndicatorView = {
  key: string
  mode: 'real' | 'exercise' | 'demo'
  strategyKey: string | null
  revision: number
  aim: Aim
  unit: { id: string; name: string | null }
  goals: Named[]
  initiatives: { id: string; title: string }[]
  /** The one that holds first. */
  definitions: DefinitionView[]
  /** The earliest first, our own and those we are compared with. */
  values: ValueView[]
  provenances: ProvenanceView[]
  /** Notes, and what we did ourselves, the earliest first. */
  events: IndicatorEvent[]
  planTargets: PlanTarget[]
  standing: Standing
  retired: { at: string; reason: string } | null
  /** Since when everyone may read and use the series; null when it is not given away. */
  openedAt: string | null
  /** Values that everyone does not read as they stand here: how many, a print of exactly these, and each of them. Null where nothing waits. */
  waiting: { count: number; print: string; values: WaitingValue[] } | null
  abilities: MeasureAbility[]
}
/** A number, or why there is none. */
export type WaitingFigure = { value: number | null; missing: string | null; caveat: Caveat | null }
/** Of one period: what is let out by the press (`now`; null: it is taken away), and what everyone reads until then. */
export type WaitingValue = {
  version: number
  fromOn: string
  toOn: string
  now: WaitingFigure | null
  outside: WaitingFigure | null
}
/** A value opened: the rows it is made of, and the number they give again. */
export type OpenedValue = {
  id: string
  value: number | null
  recipe: Recipe
  recomputed: number | null
  /** The source has given nothing for it since then; the number is the last one it gave. */
  unsaidSince: string | null
  provenance: ProvenanceView
  rows: { position: number; label: string; amount: number | null; hits: number | null; n: number | null; ref: string }[]
  /** Other numbers that the same period has had by the same definition, the latest first. */
  others: OtherValue[]
}
/** `endedAt` is null for the one that holds; `missing` tells why there was no number. */
export type OtherValue = {
  id: string
  value: number | null
  missing: string | null
  source: string
  at: string
  endedAt: string | null
  isReplaced: boolean
}
