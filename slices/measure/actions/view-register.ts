import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { dayOf } from '../../organisation/index.ts'
import { elementsInForce } from '../../strategy/index.ts'
import { onlyEffort } from '../rules/effort.ts'
import type { IndicatorLine, RegisterView } from '../rules/indicator-view.ts'
import { mayKeepSome } from '../rules/measure-right.ts'
import { isDue } from '../rules/rhythm.ts'
import { standingOf } from '../rules/value.ts'
import { definitionsOf, indicatorsInUse } from '../store/indicators.ts'
import { namesInStrategy, readableInitiatives } from './names-around.ts'
import { latestOf, readValues } from './read-values.ts'

/** Every indicator that is measured, in the order of the strategy and then by key, each with its latest value. */
export async function viewRegister(varde: Varde, caller: Caller): Promise<RegisterView> {
  const { db } = varde
  const rows = await indicatorsInUse(db)
  const keys = rows.map((row) => row.key)
  const [definitions, strategy] = await Promise.all([definitionsOf(db, keys), elementsInForce(db)])
  const values = await readValues(db, keys, definitions)
  const today = dayOf(varde.now())
  const place = new Map(strategy.map((element, at) => [element.key, at]))
  const placeOf = (row: { strategy_key: string | null }) => place.get(row.strategy_key ?? '') ?? strategy.length
  const lines = rows
    .toSorted((a, b) => placeOf(a) - placeOf(b))
    .map((row): IndicatorLine => {
      const definition = definitions.findLast((one) => one.indicator_key === row.key)!
      const own = values.get(row.key) ?? []
      const latest = latestOf(own, definition.segment)
      const { names, unit, scale, stage, kind, direction, source } = definition
      const measured = latest?.value == null ? null : { value: latest.value, interval: latest.interval }
      return {
        key: row.key,
        names,
        unit,
        scale,
        stage,
        kind,
        direction,
        source,
        isInStrategy: place.has(row.strategy_key ?? ''),
        target: row.target,
        targetOn: row.target_on,
        standing: standingOf(row.target, direction, measured),
        latest,
        isDue: isDue(row.rhythm, own.findLast((one) => one.series === '')?.toOn ?? null, today),
      }
    })
  const served = rows.map((row) => ({
    key: row.key,
    kind: definitions.findLast((one) => one.indicator_key === row.key)!.kind,
    goalKeys: row.goal_keys,
    initiativeIds: row.initiative_ids,
  }))
  const initiatives = await readableInitiatives(
    db,
    caller,
    rows.flatMap((row) => row.initiative_ids),
  )
  const goals = namesInStrategy(strategy)
  const told = onlyEffort(served).flatMap((one) => {
    const names = one.of === 'goal' ? goals.get(one.id) : titled(initiatives.get(one.id))
    return names ? [{ ...one, names }] : []
  })
  return { indicators: lines, onlyEffort: told, mayAdd: mayKeepSome(caller) }
}

const titled = (title: string | undefined) => (title === undefined ? undefined : { nb: title })
