import type { Panel } from '../../rules/dashboard/dashboard-view.ts'
import { valueFigure } from '../../rules/dashboard/figure.ts'
import { differenceFrom, type Factor } from '../../rules/dashboard/reputation.ts'
import type { MeasuredIndicator } from '../indicator-lines.ts'

/** Factors that others are measured by too, each in our latest period: ours, theirs, and whether the difference carries. */
export function reputationPanel(indicators: readonly MeasuredIndicator[]): Extract<Panel, { kind: 'reputation' }> {
  return { kind: 'reputation', factors: indicators.flatMap((one) => factorOf(one) ?? []) }
}

function factorOf({ definition, line, values }: MeasuredIndicator): Factor | null {
  const { latest, key, names, kind } = line
  if (!latest) return null
  const others = values
    .filter((one) => one.series !== '' && one.value !== null && one.segment === definition.segment)
    .filter((one) => one.fromOn === latest.fromOn && one.toOn === latest.toOn)
    .map((one) => ({
      agency: one.series,
      figure: valueFigure(one, definition),
      difference: differenceFrom(definition.scale, latest, one),
    }))
  return others.length === 0 ? null : { key, names, kind, own: valueFigure(latest, definition), others }
}
