import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { dayOf } from '../../organisation/index.ts'
import { elementsInForce } from '../../strategy/index.ts'
import { onlyEffort } from '../rules/effort.ts'
import type { RegisterView } from '../rules/indicator-view.ts'
import { mayKeepSome } from '../rules/measure-right.ts'
import { indicatorsInUse } from '../store/indicators.ts'
import { planAims } from '../store/plan-targets.ts'
import { indicatorLines } from './indicator-lines.ts'
import { initiativeTitles, namesInStrategy } from './names-around.ts'

/** Every indicator that is measured, in the order of the strategy and then by key, each with its latest value. */
export async function viewRegister(varde: Varde, caller: Caller): Promise<RegisterView> {
  const { db } = varde
  const rows = await indicatorsInUse(db)
  const strategy = await elementsInForce(db)
  const place = new Map(strategy.map((element, at) => [element.key, at]))
  const placeOf = (row: { strategy_key: string | null }) => place.get(row.strategy_key ?? '') ?? strategy.length
  const ordered = rows.toSorted((a, b) => placeOf(a) - placeOf(b))
  const measured = await indicatorLines(db, ordered, dayOf(varde.now()))
  const lines = measured.map(({ row, line }) => ({ ...line, isInStrategy: place.has(row.strategy_key ?? '') }))
  const served = measured.map(({ row, definition }) => ({
    key: row.key,
    kind: definition.kind,
    goalKeys: row.goal_keys,
    initiativeIds: row.initiative_ids,
  }))
  const keyOf = new Map(rows.map((row) => [row.strategy_key, row.key]))
  const aims = (await planAims(db)).map(({ initiativeId, kpiKey }) => ({
    initiativeId,
    indicatorKey: kpiKey === null ? null : (keyOf.get(kpiKey) ?? null),
  }))
  const found = onlyEffort(served, aims)
  const initiatives = await initiativeTitles(
    db,
    caller,
    found.flatMap(({ of, id }) => (of === 'initiative' ? [id] : [])),
  )
  const goals = namesInStrategy(strategy)
  const told = found.flatMap((one) => {
    const names = one.of === 'goal' ? goals.get(one.id) : titled(initiatives.get(one.id))
    return names ? [{ ...one, names }] : []
  })
  return { indicators: lines, onlyEffort: told, mayAdd: mayKeepSome(caller) }
}

const titled = (title: string | undefined) => (title === undefined ? undefined : { nb: title })
