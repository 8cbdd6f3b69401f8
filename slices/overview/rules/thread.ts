/** The places of the thread, from what we want to what came of it. */
export const STAGES = ['goal', 'gap', 'audience', 'initiative', 'message', 'dispatch', 'effect'] as const
export type Stage = (typeof STAGES)[number]

/** A title in the languages that have one. What a person typed in one language has that one alone, as `nb`. */
export type Names = { nb: string; nn?: string | undefined; en?: string | undefined }

/** An element of the strategy in force, as far as the thread needs it. */
export type ThreadElement = {
  key: string
  kind: string
  parentKey: string | null
  names: Names
  data: Readonly<Record<string, unknown>>
  links: Readonly<Partial<Record<string, readonly string[]>>>
}

export type ThreadInitiative = {
  id: string
  title: string
  state: 'draft' | 'in-review' | 'approved' | 'running' | 'evaluating' | 'closed' | 'stopped'
  unitId: string
  ownerId: string
  goalKeys: readonly string[]
  gapKeys: readonly string[]
  audienceKeys: readonly string[]
  channelKeys: readonly string[]
  blockKeys: readonly string[]
  roleKey: string | null
  createdAt: Date
}

/** What is measured, by whom; `value` is the newest measurement. Days are YYYY-MM-DD. */
export type ThreadTarget = {
  id: string
  initiativeId: string
  kpiKey: string | null
  name: string
  unit: string
  direction: 'up' | 'down'
  baseline: number | null
  target: number | null
  value: number | null
  measuredOn: string | null
  sample: number | null
  /** Half of the 95 % interval, in the unit of the value. */
  margin: number | null
}

/** Everything but messages and dispatches: small, and held in memory while one question is answered. */
export type ThreadGraph = {
  elements: ReadonlyMap<string, ThreadElement>
  /** Initiatives that the reader may read and that have not been stopped. */
  initiatives: readonly ThreadInitiative[]
  targets: readonly ThreadTarget[]
}

/** Where somebody stands. `kind` is a kind of element, or one of the three things that are made from the strategy. */
export type Focus = { kind: string; id: string }

/** Messages are chosen in the database: those that answer to any of these. */
export type MessageChoice = {
  ids: string[]
  initiativeIds: string[]
  goalKeys: string[]
  gapKeys: string[]
  audienceKeys: string[]
  blockKeys: string[]
  roleKeys: string[]
}

/** What hangs together with the focus, stage by stage. */
export type ThreadParts = {
  goals: string[]
  gaps: string[]
  audiences: string[]
  initiatives: ThreadInitiative[]
  targets: ThreadTarget[]
  /** Indicators of the strategy that no target among `targets` measures by. */
  kpis: string[]
  /** What it works by: blocks, channels, role. */
  means: string[]
  messages: MessageChoice
}

export const GOAL_KINDS = ['mission', 'vision', 'value', 'area', 'overall-goal', 'goal', 'sub-goal'] as const
export const BLOCK_KINDS = ['core-message', 'platform-block', 'unique'] as const
export const CHANNEL_KINDS = ['channel', 'instrument'] as const
/** Kinds that the thread is made of. Any other kind can be stood on too, and leads on by its links. */
export const THREAD_KINDS = [
  ...GOAL_KINDS,
  'gap',
  'stakeholder-group',
  ...BLOCK_KINDS,
  ...CHANNEL_KINDS,
  'role',
  'kpi',
] as const

export const isGoal = (kind: string) => (GOAL_KINDS as readonly string[]).includes(kind)
export const isBlock = (kind: string) => (BLOCK_KINDS as readonly string[]).includes(kind)
export const isChannel = (kind: string) => (CHANNEL_KINDS as readonly string[]).includes(kind)
const MADE = ['initiative', 'message', 'dispatch']
/** An element of a kind that the thread is not made of, such as a driver. */
export const isOther = (kind: string) => !(THREAD_KINDS as readonly string[]).includes(kind) && !MADE.includes(kind)
