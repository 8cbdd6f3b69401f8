import type { Caller } from '../../../kit/kernel/caller.ts'
import { dutiesWith } from '../../../kit/kernel/rights/may.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { listUnits } from '../../organisation/index.ts'
import { mayWrite } from '../rules/ability.ts'
import type { PlanOptions } from '../rules/initiative-view.ts'
import { holdersOf } from '../store/holders.ts'

/** What the form needs beside the strategy: units the caller may write for, and who can own an initiative there. */
export async function viewOptions(varde: Varde, caller: Caller): Promise<PlanOptions> {
  const units = await listUnits(varde.db, { at: varde.now() })
  const mine = units.filter((unit) => mayWrite(caller, unit.id))
  const owners = await holdersOf(
    varde.db,
    mine.map((unit) => unit.id),
    dutiesWith('plan.write'),
  )
  return {
    units: mine.map((unit) => ({ id: unit.id, name: unit.name })),
    owners: [
      { id: caller.id, name: caller.name, unitId: caller.unitId },
      ...owners.filter(({ id }) => id !== caller.id),
    ],
  }
}
