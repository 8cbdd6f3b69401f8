import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { PRESS_EVENTS } from '../events.ts'
import { takesArrivals } from '../rules/occasion.ts'
import { keepsOccasion } from '../rules/occasion-right.ts'
import { lockAccreditation, setArrival } from '../store/accreditations.ts'
import { findOccasion } from '../store/occasions.ts'
import { announce } from './announce.ts'

/**
 * Ticks off at the door that one who got a yes has come, or takes it back. Twice the same changes nothing. Throws
 * `press.accreditation-not-found`, `press.occasion-not-yours`, `press.not-accepted`, `press.arrival-early`.
 */
export async function markArrival(
  varde: Varde,
  caller: Caller,
  { id, hasCome }: { id: string; hasCome: boolean },
): Promise<void> {
  const now = varde.now()
  await varde.db.transaction().execute(async (trx) => {
    const row = await lockAccreditation(trx, varde.mode, id)
    const occasion = row && (await findOccasion(trx, varde.mode, row.occasion_id))
    if (!row || !occasion) throw new Failure('not-found', 'press.accreditation-not-found')
    if (!keepsOccasion(caller, occasion.unit_id)) throw new Failure('not-allowed', 'press.occasion-not-yours')
    if (row.state !== 'accepted') throw new Failure('conflict', 'press.not-accepted')
    const about = { cancelledAt: occasion.cancelled_at, startsAt: occasion.starts_at }
    if (!takesArrivals(about, now.getTime())) throw new Failure('conflict', 'press.arrival-early')
    if ((row.came_at !== null) === hasCome) return
    await setArrival(trx, id, hasCome ? now : null)
    const content = { accreditationId: id, hasCome }
    const name = PRESS_EVENTS.arrivalMarked
    await announce(trx, varde, caller, { name, subject: occasion.id, unitId: occasion.unit_id, content })
  })
}
