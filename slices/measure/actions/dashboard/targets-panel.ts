import type { Panel } from '../../rules/dashboard/dashboard-view.ts'
import { type Figure, figureAddress } from '../../rules/dashboard/figure.ts'
import type { PlanTargetRow } from '../../store/plan-targets.ts'

/** The targets that an initiative has set itself, each with the latest value that the plan holds. */
export const targetsPanel = (rows: readonly PlanTargetRow[]): Extract<Panel, { kind: 'targets' }> => ({
  kind: 'targets',
  lines: rows.map((row) => ({
    id: row.id,
    name: row.name,
    target:
      row.target === null || row.dueOn === null
        ? null
        : { value: row.target, on: row.dueOn, source: `/api/plan/initiatives/${row.initiativeId}` },
    figure: targetFigure(row),
  })),
})

/** The latest value of a target of the plan as a figure, or null where nothing is measured. */
export function targetFigure({ id, value, on, n, margin, unit }: PlanTargetRow): Figure | null {
  if (value === null || on === null) return null
  return {
    source: figureAddress('target', { id }),
    ...{ scale: 'mean', unit: { nb: unit }, fromOn: on, toOn: on, value, missing: null, isHidden: false, n },
    interval: margin === null ? null : { low: value - margin, high: value + margin, how: 'given' },
    change: null,
    isWhole: false,
  }
}
