import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { PRESS_EVENTS } from '../events.ts'
import type { OccasionNotes } from '../rules/occasion.ts'
import { changeOccasion, deleteDraft, isOccasionOut, type OccasionRow } from '../store/occasions.ts'
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
    if (!(await isOccasionOut(trx, id))) return drop(trx, varde, caller, row)
    await refuseUnsafe(trx, now, { texts: {}, place: '', notes }, null)
    const change = { cancelled_at: now, notes: JSON.stringify(notes), changed_by: caller.id, changed_at: now }
    await changeOccasion(trx, id, { ...change, sequence: row.sequence + 1 })
    await writeToAccredited(trx, id, { kind: 'cancelled', at: now })
    await tellOccasion(trx, varde, caller, { name: PRESS_EVENTS.occasionCancelled, row })
  })
}

/** Deletes what nobody has been told of. Throws `press.occasion-not-found`, `press.occasion-not-yours`, and `press.occasion-out`. */
export async function dropOccasion(varde: Varde, caller: Caller, id: string): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    const row = await takeUpOccasion(trx, varde, caller, id)
    if (await isOccasionOut(trx, id)) throw new Failure('conflict', 'press.occasion-out')
    await drop(trx, varde, caller, row)
  })
}

async function drop(trx: Trx, varde: Varde, caller: Caller, row: OccasionRow): Promise<void> {
  await changeOccasion(trx, row.id, { public_from: null })
  await deleteDraft(trx, row.id)
  await tellOccasion(trx, varde, caller, { name: PRESS_EVENTS.occasionDropped, row })
}
