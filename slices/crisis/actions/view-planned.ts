import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { dayOf, personNames } from '../../organisation/index.ts'
import { withoutMinistry } from '../rules/crisis-right.ts'
import { mayReadPlan, mayWritePlan } from '../rules/plan-right.ts'
import type { PlannedList } from '../rules/planned-exercise.ts'
import { scenarios } from '../store/crises.ts'
import { ministryIds } from '../store/line.ts'
import { plannedExercises } from '../store/planned-exercises.ts'
import { scripts } from '../store/practices.ts'
import { planUnits } from '../store/readiness-reads.ts'

/** Exercises planned in the units whose plans the caller may read, the first day first. */
export async function viewPlanned(varde: Varde, caller: Caller): Promise<PlannedList> {
  const { db } = varde
  const inAgency = withoutMinistry(caller, await ministryIds(db))
  const [all, units, known, written] = await Promise.all([
    plannedExercises(db),
    planUnits(db),
    scenarios(db),
    scripts(db),
  ])
  const rows = all.filter((one) => mayReadPlan(inAgency, one.unit_id))
  const names = await personNames(db, [
    ...new Set(rows.flatMap((one) => [...one.participant_ids, ...one.observer_ids])),
  ])
  const named = (id: string) => ({ id, name: names.get(id) ?? null })
  const today = dayOf(varde.now())
  const mayWrite = (unitId: string) => mayWritePlan(inAgency, unitId)
  return {
    items: rows.map((one) => {
      const plays = one.participant_ids.includes(caller.id)
      const script = written.find((other) => other.key === one.script_key)
      return {
        ...{ id: one.id, on: one.on, goal: one.goal, isOverdue: one.on < today },
        unit: { id: one.unit_id, name: units.find((unit) => unit.id === one.unit_id)?.name ?? null },
        scenario: known.find((other) => other.key === one.scenario_key)?.names ?? null,
        script: plays || !mayWrite(one.unit_id) ? null : (script?.content.names ?? null),
        participants: one.participant_ids.map(named),
        observers: one.observer_ids.map(named),
        mayHold: mayWrite(one.unit_id),
      }
    }),
    units: units.filter((unit) => mayWrite(unit.id)).map(({ id, name }) => ({ id, name })),
  }
}
