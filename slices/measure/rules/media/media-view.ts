import type { ClusteredShare } from '../statistics/clustered-share.ts'
import type { Actor } from './actors.ts'

export type PanelView = { id: string; name: string; outlets: string[]; coverage: string; lockedAt: string }
export type MentionView = {
  id: number
  /** Those with the same are of one story, whatever the time between. */
  story: string
  outlet: string
  publishedOn: string
  title: string
  lead: string
  url: string
  actors: Actor[]
  /** Is the outlet a key one? */
  isKey: boolean
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
  /** Most days between two appearances of the same words within one story; null when it does not matter. */
  storyDays: number | null
  mayKeep: boolean
}
/** How stories are told apart, and how many there would be with another number of days. */
export type StoryRuleView = { days: number | null; stories: number; asked: number | null; storiesThen: number }
