import type { Trx } from '../../../kit/db/database.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'
import { dayOf } from '../../organisation/index.ts'
import { nearestHolder } from '../store/holders.ts'
import { confirmationsOf, editionInForce, ledUnits, putConfirmation } from '../store/known-strategy.ts'
import type { PlanPack } from './read-pack.ts'

const DAY_MS = 86_400_000

/** Writes the demo's receipts that the strategy is known; what is there already stays. Returns how many were new. */
export async function importKnown(trx: Trx, known: PlanPack['known'], now: Date, mode: Mode): Promise<number> {
  const edition = await editionInForce(trx)
  if (!edition) return 0
  const [given, led] = await Promise.all([confirmationsOf(trx, edition.id, mode), ledUnits(trx)])
  const open = new Set(led.map(({ id }) => id))
  for (const { unit_id } of given) open.delete(unit_id)
  let added = 0
  for (const { unit, day, how, reached, staff, note } of known) {
    const unitId = `unt_${unit}`
    const at = new Date(now.getTime() + day * DAY_MS)
    const leader = open.has(unitId) ? await nearestHolder(trx, unitId, 'leader') : null
    if (!leader || dayOf(at) < edition.valid_from) continue
    await putConfirmation(trx, {
      edition_id: edition.id,
      unit_id: unitId,
      mode,
      how,
      held_on: dayOf(at),
      reached,
      staff,
      note,
      confirmed_by: leader,
      confirmed_at: at,
    })
    added++
  }
  return added
}
