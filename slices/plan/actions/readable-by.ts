import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { mayRead } from '../rules/ability.ts'
import type { InitiativeRow } from '../store/initiatives.ts'
import { standingOf } from './load-initiative.ts'

/** The rows that this caller may read, and which of them wait for their decision. */
export async function readableBy(
  varde: Varde,
  caller: Caller,
  rows: InitiativeRow[],
): Promise<{ initiative: InitiativeRow; waitsForYou: boolean }[]> {
  const found: { initiative: InitiativeRow; waitsForYou: boolean }[] = []
  for (const initiative of rows) {
    const plain = { state: initiative.state, unitId: initiative.unit_id, ownerId: initiative.owner_id }
    // Only what waits for a decision needs the authority table; the rest is decided by the row alone.
    if (initiative.state !== 'in-review') {
      if (mayRead(caller, { ...plain, decides: false })) found.push({ initiative, waitsForYou: false })
      continue
    }
    const { standing } = await standingOf(varde.db, varde, caller, initiative)
    if (mayRead(caller, standing)) found.push({ initiative, waitsForYou: standing.decides })
  }
  return found
}
