import type { ClusteredShare } from '../statistics/clustered-share.ts'
import type { Actor } from './actors.ts'
import type { StoryOrigin } from './story-origin.ts'
import type { StoryRule } from './story-rule.ts'

export type PanelView = { id: string; name: string; outlets: string[]; coverage: string; lockedAt: string }
export type MentionView = {
  id: number
  /** Those with the same are of one story. */
  story: string
  outlet: string
  publishedOn: string
  title: string
  lead: string
  url: string
  actors: Actor[]
  /** Is the outlet a key one? */
  isKey: boolean
  /** What of ours the story came from; with one it is pro-active. */
  origins: StoryOrigin[]
}
/** Mentions that are held, and each one's share of voice in a panel over a period. */
export type MediaView = {
  held: number
  /** Not yet in the index of words. */
  waiting: number
  firstOn: string | null
  lastOn: string | null
  panels: PanelView[]
  panelId: string | null
  fromOn: string
  toOn: string
  shares: ({ actor: Actor } & ClusteredShare)[]
  /** The rule that stories are counted by now, and the one that was chosen: another until all is counted anew. */
  storyRule: StoryRule
  chosenRule: StoryRule
  mayKeep: boolean
  /** May choose how stories are counted, for the whole agency. */
  maySetRule: boolean
}
/** The rule that was chosen, how many stories there are now, and how many there would be with another number of days. */
export type StoryRuleView = { days: number | null; stories: number; asked: number | null; storiesThen: number }
