import type { Database } from '../../../../kit/db/database.ts'
import { unitNames } from '../../../organisation/index.ts'
import type { MeasuredLine, Panel, Target } from '../../rules/dashboard/dashboard-view.ts'
import { valueFigure } from '../../rules/dashboard/figure.ts'
import { leadsStage } from '../../rules/dashboard/leads-stage.ts'
import { STAGES } from '../../rules/indicator.ts'
import { indicatorsInUse } from '../../store/indicators.ts'
import { indicatorLines, type MeasuredIndicator } from '../indicator-lines.ts'
import type { HeldPlace } from './find-place.ts'

type Days = { fromOn: string; toOn: string }

/** Indicators of a place: those its units answer for, or those an initiative serves. Each with its values. */
export async function indicatorsOf(
  db: Database,
  { unitIds, initiativeId }: HeldPlace,
  today: string,
): Promise<MeasuredIndicator[]> {
  const rows = (await indicatorsInUse(db)).filter((row) =>
    initiativeId === null ? unitIds.includes(row.unit_id) : row.initiative_ids.includes(initiativeId),
  )
  return indicatorLines(db, rows, today)
}

/** The chain from awareness to action: each stage with the indicators that carry it, the one that tells most first. */
export async function chainPanel(
  db: Database,
  { place }: HeldPlace,
  indicators: readonly MeasuredIndicator[],
  days: Days,
): Promise<Extract<Panel, { kind: 'chain' | 'organisation' }>[]> {
  const names = await unitNames(
    db,
    indicators.map(({ row }) => row.unit_id),
  )
  const ofStage = (stage: (typeof STAGES)[number]) =>
    indicators
      .filter(({ definition }) => definition.stage === stage)
      .toSorted((a, b) => leadsStage(a.line) - leadsStage(b.line))
      .map((one, at) => {
        const unitName = one.row.unit_id === place.id ? null : (names.get(one.row.unit_id) ?? null)
        return measuredLine(one, { unitName, days: at === 0 ? days : null })
      })
  const steps = STAGES.filter((stage) => stage !== 'organisation').map((stage) => ({ stage, lines: ofStage(stage) }))
  return [
    { kind: 'chain', steps },
    { kind: 'organisation', lines: ofStage('organisation') },
  ]
}

function measuredLine(
  { row, line, definition, values }: MeasuredIndicator,
  { unitName, days }: { unitName: string | null; days: Days | null },
): MeasuredLine {
  const { key, names, kind, direction, standing, isDue, latest } = line
  const within = values.filter(
    (one) => days && one.series === '' && one.segment === definition.segment && one.toOn >= days.fromOn,
  )
  return {
    ...{ key, names, kind, direction, standing, isDue, unitName },
    target: targetOf(row),
    figure: latest && valueFigure(latest, definition),
    history: within.map((one) => valueFigure(one, definition)),
  }
}

const targetOf = ({ key, target, target_on }: MeasuredIndicator['row']): Target | null =>
  target === null || target_on === null
    ? null
    : { value: target, on: target_on, source: `/api/measure/indicators/${encodeURIComponent(key)}` }
