import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import type { InitiativeView } from '../rules/initiative-view.ts'
import { targetsOf } from '../store/initiatives.ts'
import { personNames, unitNames } from '../store/names.ts'
import { documentOf } from './document-of.ts'
import { loadInitiative } from './load-initiative.ts'

/** Everything the page of an initiative shows, with what this caller can do. */
export async function viewInitiative(varde: Varde, caller: Caller, id: string): Promise<InitiativeView> {
  const { db } = varde
  const { initiative, abilities, approvers, verdict } = await loadInitiative(db, varde, caller, id)
  const document = documentOf(initiative, await targetsOf(db, [id]))
  const people = await personNames(db, [initiative.owner_id])
  const units = await unitNames(db, [initiative.unit_id])
  return {
    id,
    mode: initiative.mode,
    state: initiative.state,
    step: initiative.step,
    revision: initiative.revision,
    document,
    unit: { id: initiative.unit_id, name: units.get(initiative.unit_id) ?? null },
    owner: { id: initiative.owner_id, name: people.get(initiative.owner_id) ?? null },
    stoppedReason: initiative.stopped_reason,
    createdAt: initiative.created_at.toISOString(),
    updatedAt: initiative.updated_at.toISOString(),
    abilities,
    approvers: approvers.waiting,
    isOwn: verdict === 'own',
  }
}
