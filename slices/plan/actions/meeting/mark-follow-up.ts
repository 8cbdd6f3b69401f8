import { publish } from '../../../../kit/bus/publish.ts'
import type { Caller } from '../../../../kit/kernel/caller.ts'
import { Failure } from '../../../../kit/kernel/failure.ts'
import { newId } from '../../../../kit/kernel/id.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import { PLAN_EVENTS } from '../../events.ts'
import { type FollowUpState, mayMarkFollowUp, mayReadFollowUp } from '../../rules/meeting/follow-up.ts'
import { changeFollowUp, type FollowUpRow, insertMark, lockFollowUp } from '../../store/follow-ups.ts'
import { changeMeeting } from '../../store/meetings.ts'

export const standingOfFollowUp = (row: FollowUpRow) => ({
  unitId: row.unit_id,
  ownerId: row.owner_id,
  madeBy: row.made_by,
})

/**
 * Says that a follow-up is done, dropped or open again, with a note and, where it is to be done later, a new date. Throws
 * `plan.follow-up-not-found`, `plan.follow-up-not-allowed`, and `plan.reason-needed` for one that is dropped without a reason.
 */
export async function markFollowUp(
  varde: Varde,
  caller: Caller,
  { id, state, note: given, dueOn }: { id: string; state: FollowUpState; note: string; dueOn: string | null },
): Promise<void> {
  const note = given.trim()
  if (state === 'dropped' && note === '') throw new Failure('invalid', 'plan.reason-needed')
  await varde.db.transaction().execute(async (trx) => {
    const row = await lockFollowUp(trx, varde.mode, id)
    if (!row || !mayReadFollowUp(caller, standingOfFollowUp(row)))
      throw new Failure('not-found', 'plan.follow-up-not-found')
    if (!mayMarkFollowUp(caller, standingOfFollowUp(row)))
      throw new Failure('not-allowed', 'plan.follow-up-not-allowed')
    const now = varde.now()
    const due_on = state === 'open' && dueOn ? dueOn : row.due_on
    await changeFollowUp(trx, id, { state, due_on, updated_at: now })
    await insertMark(trx, { id: newId('fom'), follow_up_id: id, state, note, by: caller.id, at: now })
    if (row.meeting_id) await changeMeeting(trx, row.meeting_id, { updated_at: now })
    await publish(trx, {
      name: PLAN_EVENTS.followUpMarked,
      mode: row.mode,
      subject: id,
      unitId: row.unit_id,
      actor: caller.id,
      at: now,
      content: { followUpId: id, state, dueOn: due_on },
    })
  })
}
