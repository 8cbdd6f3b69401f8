import type { Definition, IndicatorKind, Names, Scale, Stage } from './indicator.ts'
import { STAGES } from './indicator.ts'

/** An indicator as the strategy names it. */
export type StrategyIndicator = {
  key: string
  names: Names
  about: string
  data: Record<string, unknown>
  goalKeys: string[]
}
/** What a pack knows beyond the strategy. */
export type Hint = Partial<Pick<Definition, 'kind' | 'scale' | 'method' | 'source' | 'unit' | 'stage'>>

/** By norms of evaluation the first two stages are what came across, the next two what it changed. A hint knows better. */
const KIND_OF: Record<Stage, IndicatorKind> = {
  awareness: 'out-take',
  knowledge: 'out-take',
  attitude: 'outcome',
  action: 'outcome',
  organisation: 'impact',
}

/** A first definition of an indicator of the strategy. What nobody has said how to measure has an empty method. */
export function proposedDefinition({ names, about, data }: StrategyIndicator, hint: Hint = {}): Definition {
  const text = (value: unknown) => (typeof value === 'string' ? value : '')
  const stage = hint.stage ?? STAGES.find((one) => one === data.stage) ?? 'awareness'
  const unit = hint.unit ?? (text(data.unit) || 'antall')
  return {
    names,
    about,
    unit,
    scale: hint.scale ?? scaleOf(unit),
    direction: data.direction === 'down' ? 'down' : 'up',
    stage,
    kind: hint.kind ?? KIND_OF[stage],
    method: hint.method ?? '',
    source: hint.source ?? text(data.tool),
  }
}

function scaleOf(unit: string): Scale {
  if (/^prosent|^percent/i.test(unit)) return 'share'
  return /^(kroner|nok)/i.test(unit) ? 'amount' : 'count'
}
