import { publish } from '../../../../kit/bus/publish.ts'
import type { Caller } from '../../../../kit/kernel/caller.ts'
import { Failure } from '../../../../kit/kernel/failure.ts'
import { newId } from '../../../../kit/kernel/id.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import { personNames } from '../../../organisation/index.ts'
import { PLAN_EVENTS } from '../../events.ts'
import { insertFollowUp } from '../../store/follow-ups.ts'
import { agendaOf, changeMeeting } from '../../store/meetings.ts'
import { loadInitiative } from '../load-initiative.ts'
import { reasonOf } from '../reason-of.ts'
import { holdMeeting } from './load-meeting.ts'

/** `dueOn` is YYYY-MM-DD. */
export type FollowUpInput = { text: string; ownerId: string; dueOn: string; initiativeId: string | null }

/** Gives somebody something to do from an agenda item, with a date. Throws `plan.agenda-no-such-item`, `plan.meeting-no-such-person`. */
export async function giveFollowUp(
  varde: Varde,
  caller: Caller,
  { id, itemId, followUp }: { id: string; itemId: string; followUp: FollowUpInput },
): Promise<{ followUpId: string }> {
  const { ownerId, dueOn, initiativeId } = followUp
  const text = reasonOf(followUp.text)
  if (initiativeId !== null) await loadInitiative(varde.db, varde, caller, initiativeId)
  if ((await personNames(varde.db, [ownerId])).size === 0) throw new Failure('not-found', 'plan.meeting-no-such-person')
  const followUpId = newId('fol')
  await varde.db.transaction().execute(async (trx) => {
    const meeting = await holdMeeting(trx, varde, caller, id, 'write')
    const isThere = (await agendaOf(trx, id)).some((one) => one.id === itemId && one.removed_at === null)
    if (!isThere) throw new Failure('not-found', 'plan.agenda-no-such-item')
    const now = varde.now()
    await insertFollowUp(trx, {
      id: followUpId,
      mode: meeting.mode,
      meeting_id: id,
      item_id: itemId,
      initiative_id: initiativeId,
      unit_id: meeting.unit_id,
      text,
      owner_id: ownerId,
      due_on: dueOn,
      state: 'open',
      made_by: caller.id,
      made_at: now,
      updated_at: now,
    })
    await changeMeeting(trx, id, { updated_at: now })
    await publish(trx, {
      name: PLAN_EVENTS.followUpGiven,
      mode: meeting.mode,
      subject: followUpId,
      unitId: meeting.unit_id,
      actor: caller.id,
      at: now,
      content: { followUpId, meetingId: id, ownerId, dueOn, initiativeId },
    })
  })
  return { followUpId }
}
