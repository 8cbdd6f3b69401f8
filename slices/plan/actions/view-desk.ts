import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { unitNames } from '../../organisation/index.ts'
import type { DeskTarget } from '../rules/initiative-view.ts'
import { evaluationsOf } from '../store/evaluations.ts'
import { allInitiatives, targetsOf } from '../store/initiatives.ts'
import { valuesOf } from '../store/values.ts'
import { targetOf } from './document-of.ts'
import { readableBy } from './readable-by.ts'
import { measuredValue } from './view-records.ts'

const MEASURED_STATES = ['approved', 'running', 'evaluating', 'closed']

/** Every target of what is approved, with its measured values and what the evaluation said: the desk of evaluation. */
export async function viewDesk(varde: Varde, caller: Caller): Promise<{ items: DeskTarget[] }> {
  const { db } = varde
  const rows = await readableBy(varde, caller, await allInitiatives(db))
  const shown = rows.map(({ initiative }) => initiative).filter(({ state }) => MEASURED_STATES.includes(state))
  const ids = shown.map(({ id }) => id)
  const targets = await targetsOf(db, ids)
  const [values, evaluations, units] = await Promise.all([
    valuesOf(
      db,
      targets.map(({ id }) => id),
    ),
    evaluationsOf(db, ids),
    unitNames(
      db,
      shown.map((row) => row.unit_id),
    ),
  ])
  const byTarget = Map.groupBy(values, (value) => value.target_id)
  const items = shown.flatMap((row) => {
    const results = evaluations.find((one) => one.initiative_id === row.id)?.results ?? {}
    const initiative = {
      id: row.id,
      title: row.title,
      state: row.state,
      step: row.step,
      endOn: row.end_on,
      unit: { id: row.unit_id, name: units.get(row.unit_id) ?? null },
    }
    return targets
      .filter((target) => target.initiative_id === row.id)
      .map((target) => ({
        initiative,
        target: targetOf(target),
        values: (byTarget.get(target.id) ?? []).map((value) => measuredValue(value, () => null)),
        outcome: results[target.id]?.outcome ?? null,
      }))
  })
  return { items }
}
