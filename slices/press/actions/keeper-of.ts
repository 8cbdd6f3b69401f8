import type { Database } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { agencyUnit, unitNames } from '../../organisation/index.ts'
import { keepsOutlet } from '../rules/register-right.ts'

/** Who keeps an outlet, by name, and whether the caller does. */
export async function keeperOf(
  db: Database,
  varde: Varde,
  caller: Caller,
  { unit_id: unitId }: { unit_id: string | null },
): Promise<{ unit: string; isTheirs: boolean }> {
  const agency = await agencyUnit(db, varde.now())
  const unit = (unitId !== null && (await unitNames(db, [unitId])).get(unitId)) || agency?.name || ''
  return { unit, isTheirs: keepsOutlet(caller, unitId, agency?.id ?? null) }
}
