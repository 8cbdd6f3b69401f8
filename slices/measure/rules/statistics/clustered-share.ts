import { type Interval, wilsonInterval } from './wilson.ts'

/** Sums over clusters, such as stories: of `ours`, of `all`, of their squares and of their product. */
export type ClusterSums = {
  clusters: number
  ours: number
  all: number
  oursSquared: number
  allSquared: number
  product: number
}
/** A share from 0 to 1; `effective` is how many independent appearances the clustered ones are worth. */
export type ClusteredShare = Interval & {
  share: number
  ours: number
  all: number
  clusters: number
  effective: number
}

/**
 * A share of appearances that come in clusters: one agency story in thirty papers is one thing that happened, not thirty. The
 * variance is that of a ratio between clusters (linearised), turned into an effective number for Wilson's interval. That variance is
 * too small where clusters are few and unlike in size, so the number is never more than what clusters of such sizes are worth when each is one
 * (Kish): an interval of 95 percent then holds the true share about so often. Null when there is nothing to count, or one cluster alone.
 */
export function clusteredShare(sums: ClusterSums): ClusteredShare | null {
  const { clusters, ours, all } = sums
  if (all <= 0 || clusters < 2) return null
  const share = ours / all
  const residual = sums.oursSquared - 2 * share * sums.product + share ** 2 * sums.allSquared
  const variance = ((clusters / (clusters - 1)) * Math.max(0, residual)) / all ** 2
  const spread = share * (1 - share)
  const worth = all ** 2 / sums.allSquared
  const effective = spread === 0 || variance === 0 ? worth : Math.min(worth, spread / variance)
  const interval = wilsonInterval(share * effective, effective)!
  return { share, ...interval, ours, all, clusters, effective }
}

/** The sums of clusters that lie in memory. */
export function clusterSums(clusters: readonly { ours: number; all: number }[]): ClusterSums {
  const sums = { clusters: clusters.length, ours: 0, all: 0, oursSquared: 0, allSquared: 0, product: 0 }
  for (const { ours, all } of clusters) {
    sums.ours += ours
    sums.all += all
    sums.oursSquared += ours * ours
    sums.allSquared += all * all
    sums.product += ours * all
  }
  return sums
}
