import type { IndicatorLine } from '../indicator-view.ts'

const RANK = { outcome: 0, impact: 1, 'out-take': 2, output: 3 } as const

/** The order of indicators within a stage: measured first, then those with an interval, and effect before effort. Lower leads. */
export const leadsStage = ({
  kind,
  latest,
}: Pick<IndicatorLine, 'kind'> & { latest: { interval: unknown } | null }): number =>
  (latest === null ? 100 : latest.interval ? 0 : 10) + RANK[kind]
