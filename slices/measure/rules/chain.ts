import { leadsStage } from './dashboard/leads-stage.ts'
import { STAGES, type Stage } from './indicator.ts'
import type { IndicatorLine } from './indicator-view.ts'

/** What the order of a stage is told by. */
type Measured = Pick<IndicatorLine, 'stage' | 'kind'> & { latest: { interval: unknown } | null }
/** The chain from awareness to action: one indicator for each stage, the one that tells most of effect. */
export type Link<Line extends Measured = IndicatorLine> = {
  stage: Exclude<Stage, 'organisation'>
  line: Line | null
  others: number
}

/** A share with an interval says more than a count, an effect more than effort; the order of the register decides the rest. */
export function chainOf<Line extends Measured>(lines: readonly Line[]): Link<Line>[] {
  return STAGES.filter((stage) => stage !== 'organisation').map((stage) => {
    const measured = lines.filter((line) => line.stage === stage && line.latest !== null)
    const inOrder = measured.toSorted((a, b) => leadsStage(a) - leadsStage(b))
    return { stage, line: inOrder[0] ?? null, others: Math.max(0, measured.length - 1) }
  })
}
