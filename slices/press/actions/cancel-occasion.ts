import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { PRESS_EVENTS } from '../events.ts'
import type { OccasionNotes } from '../rules/occasion.ts'
import { changeOccasion, deleteDraft, isOccasionOut } from '../store/occasions.ts'
import { refuseUnsafe } from './occasion-check.ts'
import { takeUpOccasion, tellOccasion, writeToAccredited } from './occasion-steps.ts'

/**
 * Cancels what has been announced, with what we say of it; those who asked to come are told. It stays in the press room and in
 * the calendar as cancelled. A draft, or what nobody has been told of yet, is deleted instead.
 */
export async function cancelOccasion(
  varde: Varde,
  caller: Caller,
  { id, notes }: { id: string; notes: OccasionNotes },
): Promise<void> {
  const now = varde.now()
  await varde.db.transaction().execute(async (trx) => {
    const row = await takeUpOccasion(trx, varde, caller, id)
    if (!(await isOccasionOut(trx, id))) {
      await changeOccasion(trx, id, { public_from: null })
      await deleteDraft(trx, id)
      return tellOccasion(trx, varde, caller, { name: PRESS_EVENTS.occasionDropped, row })
    }
    await refuseUnsafe(trx, now, { texts: {}, place: '', notes }, null)
    const change = { cancelled_at: now, notes: JSON.stringify(notes), changed_by: caller.id, changed_at: now }
    await changeOccasion(trx, id, { ...change, sequence: row.sequence + 1 })
    await writeToAccredited(trx, id, { kind: 'cancelled', at: now })
    await tellOccasion(trx, varde, caller, { name: PRESS_EVENTS.occasionCancelled, row })
  })
}
