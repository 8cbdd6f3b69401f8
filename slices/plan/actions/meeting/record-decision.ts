import type { Caller } from '../../../../kit/kernel/caller.ts'
import { Failure } from '../../../../kit/kernel/failure.ts'
import { newId } from '../../../../kit/kernel/id.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import { personNames } from '../../../organisation/index.ts'
import { PLAN_EVENTS } from '../../events.ts'
import { agendaOf, changeMeeting, insertDecision, removeDecision as takeOut } from '../../store/meetings.ts'
import { loadInitiative } from '../load-initiative.ts'
import { reasonOf } from '../reason-of.ts'
import { announceMeeting } from './announce-meeting.ts'
import { holdMeeting } from './load-meeting.ts'

export type DecisionInput = { text: string; decidedById: string; initiativeId: string | null }

/** Writes down what was decided, by whom, and about which initiative. Throws `plan.agenda-no-such-item`, `plan.meeting-no-such-person`. */
export async function recordDecision(
  varde: Varde,
  caller: Caller,
  { id, itemId, decision }: { id: string; itemId: string; decision: DecisionInput },
): Promise<{ decisionId: string }> {
  const { initiativeId } = decision
  const text = reasonOf(decision.text)
  if (initiativeId !== null) await loadInitiative(varde.db, varde, caller, initiativeId)
  const known = await personNames(varde.db, [decision.decidedById])
  if (known.size === 0) throw new Failure('not-found', 'plan.meeting-no-such-person')
  const decisionId = newId('dec')
  await varde.db.transaction().execute(async (trx) => {
    const meeting = await holdMeeting(trx, varde, caller, id, 'write')
    const isThere = (await agendaOf(trx, id)).some((one) => one.id === itemId && one.removed_at === null)
    if (!isThere) throw new Failure('not-found', 'plan.agenda-no-such-item')
    const now = varde.now()
    await insertDecision(trx, {
      id: decisionId,
      meeting_id: id,
      item_id: itemId,
      initiative_id: initiativeId,
      text,
      decided_by: decision.decidedById,
      made_by: caller.id,
      made_at: now,
      removed_at: null,
    })
    await changeMeeting(trx, id, { updated_at: now })
    const content = { decisionId, decidedBy: decision.decidedById, initiativeId }
    await announceMeeting(trx, varde, caller, meeting, PLAN_EVENTS.decisionRecorded, content)
  })
  return { decisionId }
}

/** Takes a decision that was written down wrongly out again, while the meeting is open. Throws `plan.no-such-decision`. */
export async function removeDecision(
  varde: Varde,
  caller: Caller,
  { id, decisionId }: { id: string; decisionId: string },
): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    const meeting = await holdMeeting(trx, varde, caller, id, 'write')
    const now = varde.now()
    if (!(await takeOut(trx, id, decisionId, now))) throw new Failure('not-found', 'plan.no-such-decision')
    await changeMeeting(trx, id, { updated_at: now })
    await announceMeeting(trx, varde, caller, meeting, PLAN_EVENTS.decisionRemoved, { decisionId })
  })
}
