import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { unitNames } from '../../organisation/index.ts'
import { mayDeclare, withoutMinistry } from '../rules/crisis-right.ts'
import type { CrisisPreview, ScenarioNames } from '../rules/crisis-view.ts'
import { scenarios } from '../store/crises.ts'
import { ministryIds } from '../store/line.ts'
import { computeCallList, type ToCompute } from './compute-call-list.ts'

/** What the first step offers. */
export async function viewScenarios(varde: Varde): Promise<{ items: { key: string; names: ScenarioNames }[] }> {
  const known = await scenarios(varde.db)
  return { items: known.filter((one) => one.is_active).map(({ key, names }) => ({ key, names })) }
}

/**
 * Which unit would handle it and which places are filled, before it is declared; no person is named or can be told apart: who holds an office
 * is shown to those who are called together with them. Changes nothing. Throws `crisis.declare-elsewhere`, `crisis.no-such-unit`.
 */
export async function previewCrisis(varde: Varde, caller: Caller, asked: ToCompute): Promise<CrisisPreview> {
  if (!mayDeclare(withoutMinistry(caller, await ministryIds(varde.db)), asked.unitId))
    throw new Failure('not-allowed', 'crisis.declare-elsewhere')
  const computed = await computeCallList(varde.db, asked, varde.now())
  if (!computed) throw new Failure('invalid', 'crisis.no-such-unit')
  const { owning, positions } = computed
  const called = positions.filter((one) => !one.isTold)
  const told = new Set(positions.filter((one) => one.isTold).map((one) => one.unitId))
  // Its own desk is no other unit.
  told.delete(owning.ownerId)
  const units = await unitNames(varde.db, [owning.ownerId, ...told])
  const unit = (id: string) => ({ id, name: units.get(id) ?? null })
  return {
    owner: unit(owning.ownerId),
    ownerReason: owning.reason,
    told: [...told].map(unit),
    people: new Set(called.flatMap(({ candidates: [first] }) => first?.personId ?? [])).size,
    places: called.map(({ role, candidates: [first] }) => ({
      role,
      isVacant: first === undefined,
      isDeputy: first !== undefined && first.insteadOf !== null,
    })),
  }
}
