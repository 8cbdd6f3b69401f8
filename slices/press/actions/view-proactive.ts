import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { unitsWhere } from '../../../kit/kernel/rights/may.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { initiativeById } from '../../plan/index.ts'
import { readsIn } from '../rules/inquiry.ts'
import { nextStates, proactiveAbilities, readsProactive } from '../rules/proactive.ts'
import { findProactive, listProactive, type NamedProactive, stepsOf } from '../store/proactive.ts'

/** What is offered, planned and done in the units that the caller reads. Throws `press.not-at-desk`. */
export async function viewAllProactive(varde: Varde, caller: Caller) {
  if (!readsProactive(caller)) throw new Failure('not-allowed', 'press.not-at-desk')
  const rows = await listProactive(varde.db, varde.mode, readsIn(caller))
  return { items: rows.map(lineOf), unitIds: ownUnits(caller) }
}

/** One, with its course. Throws `press.not-at-desk`, `press.proactive-not-found`. */
export async function viewProactive(varde: Varde, caller: Caller, id: string) {
  if (!readsProactive(caller)) throw new Failure('not-allowed', 'press.not-at-desk')
  const row = await findProactive(varde.db, varde.mode, id)
  const units = readsIn(caller)
  if (!row || (units && !units.includes(row.unit_id))) throw new Failure('not-found', 'press.proactive-not-found')
  const [steps, initiative] = await Promise.all([
    stepsOf(varde.db, id),
    row.initiative_id ? initiativeById(varde.db, row.initiative_id) : null,
  ])
  const { coverage_title: title, coverage_href: href, coverage_on: on } = row
  return {
    ...lineOf(row),
    about: row.about,
    roleKey: row.role_key,
    blockKeys: row.block_keys,
    initiative: initiative && { id: initiative.id, title: initiative.title },
    outcome: row.outcome,
    coverage: title ? { title, href, on } : null,
    revision: row.revision,
    steps: steps.map((one) => ({ ...one, at: one.at.toISOString() })),
    next: [...nextStates(row.state)],
    abilities: proactiveAbilities(caller, row.unit_id),
  }
}

const lineOf = (row: NamedProactive) => ({
  id: row.id,
  kind: row.kind,
  state: row.state,
  title: row.title,
  unit: { id: row.unit_id, name: row.unitName ?? '' },
  owner: row.ownerName,
  outlet: row.outlet_id ? { id: row.outlet_id, name: row.outletName ?? '' } : null,
  plannedOn: row.planned_on,
  updatedAt: row.updated_at.toISOString(),
})

/** Units in which the caller may write one down. */
const ownUnits = (caller: Caller) => unitsWhere(caller, 'press.write-proactive') ?? []
