import type { ClusteredShare } from '../statistics/clustered-share.ts'

export const OUTLET_KINDS = ['national', 'regional', 'local', 'broadcast', 'trade', 'agency', 'web', 'unknown'] as const
export type OutletKind = (typeof OUTLET_KINDS)[number]
export type OutletWords = { name: string; kind: OutletKind; region: string; isKey: boolean }
/** An outlet with how much of it is held, and how many of those of the last year name us. */
export type OutletLine = OutletWords & { mentions: number; ours: number }
/** The outlets, key ones first, and how much of what names us the last year stood in key media: `share` is null when that is too little to say. */
export type OutletsView = {
  outlets: OutletLine[]
  keyShare: ClusteredShare | null
  /** Stories that name us the last year, and how many of them came from ourselves. */
  ownStories: { own: number; all: number }
  mayKeep: boolean
}
