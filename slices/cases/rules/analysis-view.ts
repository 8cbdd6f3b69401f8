import type { Answer, Question, Subject } from './analysis.ts'

/** The analysis as the page shows it. Times are ISO 8601. */
export type Named = { key: string; names: { nb: string; nn?: string; en?: string } }
export type PersonNamed = { id: string; name: string | null }

export type AnalysisRowView = Answer & {
  groupKey: string
  names: Named['names']
  /** False when the strategy in force no longer has the group. */
  isInStrategy: boolean
  missing: Question[]
  revision: number
  answeredBy: PersonNamed
  answeredAt: string
}

export type AnalysisView = {
  subject: Subject
  /** Broad interest first. */
  rows: AnalysisRowView[]
  done: { by: PersonNamed; at: string } | null
  /** Groups of the strategy that are not in the analysis, and whether the subject itself names them. */
  groups: (Named & { parentKey: string | null; circle: 'inner' | 'outer' | null; isNamed: boolean })[]
  /** Channels and instruments of the strategy, with the groups that it says they reach. */
  channels: (Named & { kind: 'channel' | 'instrument'; groupKeys: string[] })[]
  /** What is measured: of so many in the group, so many can be reached on the channel now. */
  reach: { groupKey: string; channelKey: string; reached: number; of: number }[]
  mayEdit: boolean
}
