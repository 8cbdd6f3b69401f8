import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { personNames, unitNames } from '../../organisation/index.ts'
import type { CrisisPreview, ScenarioNames } from '../rules/crisis-view.ts'
import { scenarios } from '../store/crises.ts'
import { computeCallList, type ToCompute } from './compute-call-list.ts'

/** What the first step offers. */
export async function viewScenarios(varde: Varde): Promise<{ items: { key: string; names: ScenarioNames }[] }> {
  const known = await scenarios(varde.db)
  return { items: known.filter((one) => one.is_active).map(({ key, names }) => ({ key, names })) }
}

/** Who would handle it and be called in first, before it is declared. Changes nothing. Throws `crisis.no-such-unit`. */
export async function previewCrisis(varde: Varde, asked: ToCompute): Promise<CrisisPreview> {
  const computed = await computeCallList(varde.db, asked, varde.now())
  if (!computed) throw new Failure('invalid', 'crisis.no-such-unit')
  const { owning, positions } = computed
  const firsts = positions.map((one) => one.candidates[0] ?? null)
  const [persons, units] = await Promise.all([
    personNames(
      varde.db,
      firsts.flatMap((one) => (one ? [one.personId, ...(one.insteadOf ? [one.insteadOf] : [])] : [])),
    ),
    unitNames(varde.db, [
      owning.ownerId,
      ...(owning.toldId ? [owning.toldId] : []),
      ...positions.map((one) => one.unitId),
    ]),
  ])
  const unit = (id: string) => ({ id, name: units.get(id) ?? null })
  const person = (id: string) => ({ id, name: persons.get(id) ?? null })
  return {
    owner: unit(owning.ownerId),
    ownerReason: owning.reason,
    told: owning.toldId === null || asked.participantIds ? null : unit(owning.toldId),
    places: positions
      .filter((one) => !one.isTold)
      .map(({ role, duty, unitId, candidates: [first] }) => ({
        role,
        duty,
        unit: unit(unitId),
        first: first ? person(first.personId) : null,
        insteadOf: first?.insteadOf ? person(first.insteadOf) : null,
      })),
  }
}
