import type { ClusteredShare } from '../statistics/clustered-share.ts'
import type { Actor } from './actors.ts'

export type PanelView = { id: string; name: string; outlets: string[]; coverage: string; lockedAt: string }
export type MentionView = {
  id: number
  outlet: string
  publishedOn: string
  title: string
  lead: string
  url: string
  actors: Actor[]
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
  mayKeep: boolean
}
