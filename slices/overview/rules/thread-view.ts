import { headsIn, type ReachState } from '../../../kit/kernel/reach-states.ts'
import type { Focus, Names, Stage } from './thread.ts'
import type { HoleCode } from './thread-holes.ts'

/** What the browser reads; `http/thread-shapes.ts` is held to these types. */
export type ThreadNode = {
  kind: string
  id: string
  names: Names
  /** The one that the line is drawn through. */
  isMain: boolean
  state: string | null
  unit: string | null
  hole: HoleCode | null
  /** Recipients of a dispatch, in heads. */
  sums: Sums | null
  measure: Measure | null
}

/** A closed denominator: everyone is confirmed, reached without having confirmed, waiting, not reached, or left out. */
export type Sums = {
  total: number
  confirmed: number
  reached: number
  waiting: number
  unreached: number
  excluded: number
}

export type Measure = {
  unit: string
  direction: 'up' | 'down'
  baseline: number | null
  target: number | null
  value: number | null
  measuredOn: string | null
  sample: number | null
  margin: number | null
}

export type ThreadStage = {
  stage: Stage
  total: number
  /** How many of them have come on: goals with an initiative, gaps that are closing, messages that are out, measured effects. */
  done: number
  /** Messages or dispatches that are out, and whose page the reader may not open. They count, and have no title here. */
  others: number
  nodes: ThreadNode[]
  /** All the recipients of the stage's dispatches that the reader may see. */
  sums: Sums | null
}

export type ThreadView = {
  focus: (Focus & { names: Names; stage: Stage | null }) | null
  edition: { number: number; title: string; validFrom: string | null } | null
  /** What the focus stands under, highest first. */
  lineage: { kind: string; id: string; names: Names }[]
  stages: ThreadStage[]
  means: { kind: string; id: string; names: Names }[]
}

export type HoleLine = {
  code: HoleCode
  from: Stage
  to: Stage
  kind: string
  id: string
  names: Names
  owner: string | null
  /** Since when: the day the strategy came in force, or the thing was made. YYYY-MM-DD. */
  since: string | null
}

export type HoleList = { holes: HoleLine[]; broken: number; checked: number }

/** The eight states of the ledger as the five that the thread tells. */
export function sumsOf(heads: Readonly<Partial<Record<ReachState, number>>>): Sums {
  const sums = {
    confirmed: headsIn('confirmed', heads),
    reached: headsIn('reached', heads),
    waiting: headsIn('waiting', heads),
    unreached: headsIn('unreached', heads),
    excluded: headsIn('excluded', heads),
  }
  return { total: Object.values(sums).reduce((a, b) => a + b, 0), ...sums }
}
