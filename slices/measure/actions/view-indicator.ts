import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { personNames, unitNames } from '../../organisation/index.ts'
import { elementsInForce } from '../../strategy/index.ts'
import { breaksOf } from '../rules/indicator.ts'
import type { DefinitionView, IndicatorView } from '../rules/indicator-view.ts'
import { abilitiesOf } from '../rules/measure-right.ts'
import { standingOf } from '../rules/value.ts'
import { type DefinitionRow, definitionsOf, findIndicator } from '../store/indicators.ts'
import { waitingFigures } from '../store/open-figures.ts'
import { openedAt } from '../store/open-series.ts'
import { provenancesOf } from '../store/values.ts'
import { eventsOf } from './indicator-events.ts'
import { initiativeTitles, namesInStrategy } from './names-around.ts'
import { latestOf, readValues } from './read-values.ts'
import { aimOf, definitionOf, provenanceView } from './view-parts.ts'
import { viewPlanTargets } from './view-plan-targets.ts'

/** One indicator with its whole history. Throws `measure.no-such-indicator`. */
export async function viewIndicator(varde: Varde, caller: Caller, key: string): Promise<IndicatorView> {
  const { db } = varde
  const row = await findIndicator(db, key)
  if (!row) throw new Failure('not-found', 'measure.no-such-indicator')
  const definitions = await definitionsOf(db, [key])
  const [values, strategy] = await Promise.all([readValues(db, [key], definitions), elementsInForce(db)])
  const own = values.get(key) ?? []
  const [provenances, units] = await Promise.all([
    provenancesOf(
      db,
      own.map((one) => one.provenanceId),
    ),
    unitNames(db, [row.unit_id]),
  ])
  const people = await personNames(db, [...definitions.map((one) => one.by), ...provenances.map((one) => one.by)])
  const holds = definitions.at(-1)!
  const latest = latestOf(own, holds.segment)
  const goals = namesInStrategy(strategy)
  const initiatives = await initiativeTitles(db, caller, row.initiative_ids)
  const targets = row.strategy_key ? await viewPlanTargets(db, caller, row.strategy_key) : []
  const measured = latest?.value == null ? null : { value: latest.value, interval: latest.interval }
  return {
    key,
    mode: row.mode,
    strategyKey: row.strategy_key,
    revision: row.revision,
    aim: aimOf(row),
    unit: { id: row.unit_id, name: units.get(row.unit_id) ?? null },
    goals: row.goal_keys.map((goal) => ({ id: goal, names: goals.get(goal) ?? { nb: goal } })),
    initiatives: [...initiatives].map(([id, title]) => ({ id, title })),
    definitions: definitions.map((one, at) => definitionView(one, definitions[at - 1], people)).toReversed(),
    values: own,
    provenances: provenances.map((one) => provenanceView(one, people)),
    events: await eventsOf(varde, caller, row, [...initiatives.keys(), ...targets.map((one) => one.initiativeId)]),
    planTargets: targets,
    standing: standingOf(row.target, holds.direction, measured),
    retired: row.retired_at && { at: row.retired_at.toISOString(), reason: row.retired_reason! },
    openedAt: (await openedAt(db, key))?.toISOString() ?? null,
    waiting: await waitingFigures(db, key),
    abilities: abilitiesOf(caller, { unitId: row.unit_id, isRetired: row.retired_at !== null }),
  }
}

type People = Map<string, string>
function definitionView(row: DefinitionRow, before: DefinitionRow | undefined, people: People): DefinitionView {
  const breaks = before ? breaksOf(definitionOf(before), definitionOf(row)) : []
  const { version, segment, reason, at } = row
  return {
    ...definitionOf(row),
    version,
    segment,
    breaks,
    reason,
    by: people.get(row.by) ?? null,
    at: at.toISOString(),
  }
}
