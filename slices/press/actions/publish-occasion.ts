import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { PRESS_EVENTS } from '../events.ts'
import { changeOccasion, isOccasionOut } from '../store/occasions.ts'
import { refuseUnsafe } from './occasion-check.ts'
import { takeUpOccasion, tellOccasion } from './occasion-steps.ts'

/** Puts it in the press room at an instant; null is now. Throws also as `refuseUnsafe`, and `press.occasion-past`. */
export async function publishOccasion(
  varde: Varde,
  caller: Caller,
  { id, at, reason }: { id: string; at: Date | null; reason: string | null },
): Promise<void> {
  const now = varde.now()
  await varde.db.transaction().execute(async (trx) => {
    const row = await takeUpOccasion(trx, varde, caller, id)
    if (await isOccasionOut(trx, id)) throw new Failure('conflict', 'press.occasion-out')
    const from = at ?? now
    if (row.ends_at <= from) throw new Failure('invalid', 'press.occasion-past')
    await refuseUnsafe(trx, now, row, reason)
    await changeOccasion(trx, id, { public_from: from, changed_by: caller.id, changed_at: now })
    const content = { at: from.toISOString(), ...(reason ? { reason } : {}) }
    await tellOccasion(trx, varde, caller, { name: PRESS_EVENTS.occasionPublished, row, content })
  })
}
