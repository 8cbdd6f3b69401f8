import { createHash } from 'node:crypto'
import type { Trx } from '../../../../kit/db/database.ts'
import type { Caller } from '../../../../kit/kernel/caller.ts'
import { canonical } from '../../../../kit/kernel/canonical.ts'
import { Failure } from '../../../../kit/kernel/failure.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import { personNames, unitNames } from '../../../organisation/index.ts'
import { PLAN_EVENTS } from '../../events.ts'
import type { DueItem } from '../../rules/meeting/agenda.ts'
import type { FrozenMinutes, ReadMinutes } from '../../rules/meeting/meeting-view.ts'
import { followUpsOf } from '../../store/follow-ups.ts'
import { findInitiative } from '../../store/initiatives.ts'
import {
  agendaOf,
  changeMeeting,
  decisionsOf,
  insertMinutes,
  type MeetingRow,
  minutesOf,
} from '../../store/meetings.ts'
import { reasonOf } from '../reason-of.ts'
import { agendaDue } from './agenda-due.ts'
import { announceMeeting } from './announce-meeting.ts'
import { holdMeeting, loadMeeting } from './load-meeting.ts'
import { agendaNow } from './write-agenda.ts'

/** Closes the meeting: its minutes become a version that nobody can change, with a fingerprint in the log. */
export async function closeMeeting(varde: Varde, caller: Caller, id: string): Promise<{ version: number }> {
  return varde.db.transaction().execute(async (trx) => {
    const meeting = await holdMeeting(trx, varde, caller, id, 'close')
    const content = await frozenMinutes(trx, meeting, await agendaDue({ ...varde, db: trx }, caller, meeting))
    const fingerprint = fingerprintOf(content)
    const version = (await minutesOf(trx, [id])).length + 1
    const now = varde.now()
    await insertMinutes(trx, {
      meeting_id: id,
      version,
      content: JSON.stringify(content),
      fingerprint,
      reason: version > 1 ? meeting.reopened_reason : null,
      frozen_by: caller.id,
      frozen_at: now,
    })
    await changeMeeting(trx, id, { state: 'closed', reopened_reason: null, updated_at: now })
    const counts = {
      decisions: content.items.reduce((sum, item) => sum + item.decisions.length, 0),
      followUps: content.items.reduce((sum, item) => sum + item.followUps.length, 0),
    }
    await announceMeeting(trx, varde, caller, meeting, PLAN_EVENTS.meetingClosed, { version, fingerprint, ...counts })
    return { version }
  })
}

/** Opens a closed meeting to correct its minutes. What was closed stays as it was; closing again makes the next version. */
export async function reopenMeeting(
  varde: Varde,
  caller: Caller,
  { id, reason: given }: { id: string; reason: string },
): Promise<void> {
  const reason = reasonOf(given)
  await varde.db.transaction().execute(async (trx) => {
    const meeting = await holdMeeting(trx, varde, caller, id, 'reopen')
    await changeMeeting(trx, id, { state: 'open', reopened_reason: reason, updated_at: varde.now() })
    await announceMeeting(trx, varde, caller, meeting, PLAN_EVENTS.meetingReopened, { reason })
  })
}

/** A frozen version with the names of its persons as they are known now. Throws `plan.no-such-minutes`. */
export async function readMinutes(
  varde: Varde,
  caller: Caller,
  { id, version }: { id: string; version: number },
): Promise<ReadMinutes> {
  const meeting = await loadMeeting(varde, caller, id)
  const row = (await minutesOf(varde.db, [meeting.id])).find((one) => one.version === version)
  if (!row) throw new Failure('not-found', 'plan.no-such-minutes')
  const { content } = row
  const names = await personNames(varde.db, [
    ...[content.chairId, ...content.presentIds, row.frozen_by],
    ...content.items.flatMap((item) => item.decisions.map((one) => one.decidedById)),
    ...content.items.flatMap((item) => item.followUps.map((one) => one.ownerId)),
  ])
  const { frozen_at, fingerprint, reason } = row
  const by = names.get(row.frozen_by) ?? null
  return {
    version,
    frozenAt: frozen_at.toISOString(),
    by,
    reason,
    fingerprint,
    content,
    names: Object.fromEntries(names),
  }
}

export const fingerprintOf = (content: FrozenMinutes): string =>
  createHash('sha256').update(canonical(content)).digest('hex')

/** The minutes of a meeting as they stand in its rows now. `due` tells why items were on the agenda. */
export async function frozenMinutes(trx: Trx, meeting: MeetingRow, due: readonly DueItem[]): Promise<FrozenMinutes> {
  const stored = await agendaOf(trx, meeting.id)
  const [decisions, given, units] = await Promise.all([
    decisionsOf(trx, [meeting.id]),
    followUpsOf(trx, [meeting.id]),
    unitNames(trx, [meeting.unit_id]),
  ])
  const titles = new Map<string, string>()
  for (const { initiative_id: initiativeId } of decisions)
    if (initiativeId) titles.set(initiativeId, (await findInitiative(trx, initiativeId))?.title ?? '')
  const agenda = agendaNow(meeting, stored, due)
  return {
    kind: meeting.kind,
    title: meeting.title,
    unitName: units.get(meeting.unit_id) ?? '',
    starts: meeting.starts,
    ends: meeting.ends,
    place: meeting.place,
    chairId: meeting.chair_id,
    presentIds: meeting.present_ids,
    othersPresent: meeting.others_present,
    items: agenda.map((item) => ({
      source: item.source,
      title: item.title,
      due: item.due,
      minutes: stored.find((row) => row.id === item.id)?.minutes ?? '',
      decisions: decisions
        .filter((one) => one.item_id === item.id)
        .map((one) => ({
          text: one.text,
          decidedById: one.decided_by,
          initiativeTitle: one.initiative_id ? (titles.get(one.initiative_id) ?? null) : null,
        })),
      followUps: given
        .filter((one) => one.item_id === item.id)
        .map((one) => ({ text: one.text, ownerId: one.owner_id, dueOn: one.due_on, state: one.state })),
    })),
  }
}
