import type { Database } from '../../../../kit/db/database.ts'
import { unitNames } from '../../../organisation/index.ts'
import { elementsInForce } from '../../../strategy/index.ts'
import type { MeasuredLine, Panel, Target } from '../../rules/dashboard/dashboard-view.ts'
import { valueFigure } from '../../rules/dashboard/figure.ts'
import { leadsStage } from '../../rules/dashboard/leads-stage.ts'
import { STAGES, type Stage } from '../../rules/indicator.ts'
import { indicatorsInUse } from '../../store/indicators.ts'
import { indicatorLines, type MeasuredIndicator } from '../indicator-lines.ts'
import type { HeldPlace } from './find-place.ts'
import type { Ground } from './ground.ts'

/**
 * Indicators of a place: those its units answer for, or those an initiative serves, in the order of the
 * strategy. Each with its values.
 */
export async function indicatorsOf(
  db: Database,
  { unitIds, initiativeId }: HeldPlace,
  today: string,
): Promise<MeasuredIndicator[]> {
  const [all, strategy] = await Promise.all([indicatorsInUse(db), elementsInForce(db)])
  const place = new Map(strategy.map((element, at) => [element.key, at]))
  const placeOf = (row: (typeof all)[number]) => place.get(row.strategy_key ?? '') ?? strategy.length
  const rows = all
    .filter((row) =>
      initiativeId === null ? unitIds.includes(row.unit_id) : row.initiative_ids.includes(initiativeId),
    )
    .toSorted((a, b) => placeOf(a) - placeOf(b))
  return indicatorLines(db, rows, today)
}

/** The chain from awareness to action: each stage with the indicators that carry it, the one that tells most first. */
export async function chainPanel(db: Database, ground: Ground): Promise<Panel> {
  const names = await namesOfUnits(db, ground)
  return {
    kind: 'chain',
    steps: STAGES.filter((stage) => stage !== 'organisation').map((stage) => ({
      stage,
      lines: stageLines(ground, names, stage),
    })),
  }
}

/** What communication does to the agency itself. */
export const organisationPanel = async (db: Database, ground: Ground): Promise<Panel> => ({
  kind: 'organisation',
  lines: stageLines(ground, await namesOfUnits(db, ground), 'organisation'),
})

const namesOfUnits = (db: Database, { indicators }: Ground) =>
  unitNames(
    db,
    indicators.map(({ row }) => row.unit_id),
  )

/** What units below measure comes after what the place itself does. */
const rankOf = ({ line, row }: MeasuredIndicator, { place }: HeldPlace): number =>
  leadsStage(line) + (place.level !== 'initiative' && row.unit_id !== place.id ? 1000 : 0)

function stageLines(
  { held, indicators, days }: Ground,
  names: ReadonlyMap<string, string>,
  stage: Stage,
): MeasuredLine[] {
  return indicators
    .filter(({ definition }) => definition.stage === stage)
    .toSorted((a, b) => rankOf(a, held) - rankOf(b, held))
    .map((one, at) => {
      const unitName = one.row.unit_id === held.place.id ? null : (names.get(one.row.unit_id) ?? null)
      return measuredLine(one, { unitName, days: at === 0 && stage !== 'organisation' ? days : null })
    })
}

function measuredLine(
  { row, line, definition, values }: MeasuredIndicator,
  { unitName, days }: { unitName: string | null; days: Ground['days'] | null },
): MeasuredLine {
  const { key, names, kind, direction, standing, isDue, latest } = line
  const own = values.filter((one) => days && one.series === '' && one.toOn >= days.fromOn)
  const within = own.filter((one) => one.segment === definition.segment)
  return {
    ...{ key, names, kind, direction, standing, isDue, unitName },
    target: targetOf(row),
    figure: latest && valueFigure(latest, definition),
    history: within.map((one) => valueFigure(one, definition)),
    isBroken: own.some((one) => one.value !== null && one.segment !== definition.segment),
  }
}

/** What is wanted of an indicator, or null where nobody has said. */
export const targetOf = ({ key, target, target_on }: MeasuredIndicator['row']): Target | null =>
  target === null || target_on === null
    ? null
    : { value: target, on: target_on, source: `/api/measure/indicators/${encodeURIComponent(key)}` }
