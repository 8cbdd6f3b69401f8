import type { Trx } from '../../../../kit/db/database.ts'
import type { Caller } from '../../../../kit/kernel/caller.ts'
import { Failure } from '../../../../kit/kernel/failure.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import {
  type MeetingAbility,
  type MeetingStep,
  mayReadMeeting,
  meetingAbilities,
  meetingAfter,
} from '../../rules/meeting/meeting.ts'
import { findMeeting, lockMeeting, type MeetingRow } from '../../store/meetings.ts'

export const standingOfMeeting = (row: MeetingRow) => ({
  state: row.state,
  unitId: row.unit_id,
  chairId: row.chair_id,
  participantIds: row.participant_ids,
})

/** Throws `plan.meeting-not-found` also for one that is not for the caller's eyes. */
export async function loadMeeting(varde: Varde, caller: Caller, id: string): Promise<MeetingRow> {
  return readable(caller, await findMeeting(varde.db, varde.mode, id))
}

/**
 * The meeting held for a change that asks for `ability`. Throws `plan.meeting-not-found`, `plan.meeting-wrong-state` and
 * `plan.meeting-not-allowed`.
 */
export async function holdMeeting(
  trx: Trx,
  varde: Varde,
  caller: Caller,
  id: string,
  ability: MeetingAbility,
): Promise<MeetingRow> {
  const row = readable(caller, await lockMeeting(trx, varde.mode, id))
  if (meetingAbilities(caller, standingOfMeeting(row)).includes(ability)) return row
  const { state } = row
  const step = STEP_OF[ability]
  const isOver = step ? meetingAfter(state, step) === null : state === 'closed' || state === 'cancelled'
  if (isOver) throw new Failure('conflict', 'plan.meeting-wrong-state', { state })
  throw new Failure('not-allowed', 'plan.meeting-not-allowed')
}

const STEP_OF: Partial<Record<MeetingAbility, MeetingStep>> = {
  change: 'change',
  start: 'start',
  write: 'write',
  close: 'close',
  reopen: 'reopen',
  cancel: 'cancel',
}

function readable(caller: Caller, row: MeetingRow | null): MeetingRow {
  if (!row || !mayReadMeeting(caller, standingOfMeeting(row))) throw new Failure('not-found', 'plan.meeting-not-found')
  return row
}
