import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { dutiesWith } from '../../../kit/kernel/rights/may.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { isTurnKnown, recordGiving } from '../../organisation/index.ts'
import { LEADS_BY, type Turn } from '../rules/turn-right.ts'

/** Whoever names somebody for a turn by which a room is led has given them that (decision 47), where they did not have it already. */
export async function recordTurn(
  trx: Trx,
  varde: Varde,
  caller: Caller,
  { duty, unit_id: unitId, person_id: personId, named_by }: Turn,
): Promise<void> {
  if (named_by === null || !LEADS_BY.includes(duty)) return
  if (await isTurnKnown(trx, varde.now(), { personId, unitId, duties: dutiesWith('crisis.lead') })) return
  await recordGiving(trx, varde, caller, { kind: 'turn', personId, unitId })
}
