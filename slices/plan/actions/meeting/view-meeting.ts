import type { Caller } from '../../../../kit/kernel/caller.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import { personNames, unitNames } from '../../../organisation/index.ts'
import { meetingAbilities } from '../../rules/meeting/meeting.ts'
import type { AgendaLine, DecisionLine, MeetingView } from '../../rules/meeting/meeting-view.ts'
import { followUpsOf } from '../../store/follow-ups.ts'
import { allInitiatives } from '../../store/initiatives.ts'
import {
  type AgendaRow,
  agendaOf,
  countLater,
  type DecisionRow,
  decisionsOf,
  type MeetingRow,
  minutesOf,
} from '../../store/meetings.ts'
import { readableBy } from '../readable-by.ts'
import { agendaDue } from './agenda-due.ts'
import { followUpLines } from './list-follow-ups.ts'
import { loadMeeting, standingOfMeeting } from './load-meeting.ts'
import { agendaNow } from './write-agenda.ts'

/** One meeting as this caller reads it, with the agenda as it stands now. */
export async function viewMeeting(varde: Varde, caller: Caller, id: string): Promise<MeetingView> {
  const { db } = varde
  const meeting = await loadMeeting(varde, caller, id)
  const [stored, decisions, given, versions, laterInSeries] = await Promise.all([
    agendaOf(db, id),
    decisionsOf(db, [id]),
    followUpsOf(db, [id]),
    minutesOf(db, [id]),
    countLater(db, meeting),
  ])
  const people = await personNames(db, [
    ...[meeting.chair_id, ...meeting.participant_ids, ...meeting.present_ids],
    ...stored.flatMap((row) => row.written_by ?? []),
    ...decisions.map((row) => row.decided_by),
    ...versions.map((row) => row.frozen_by),
  ])
  const named = (personId: string) => ({ id: personId, name: people.get(personId) ?? null })
  const units = await unitNames(db, [meeting.unit_id])
  const { kind, state, title, place, starts, ends, stamp } = meeting
  return {
    ...{ id, kind, state, title, place, starts, ends, stamp, laterInSeries },
    unit: { id: meeting.unit_id, name: units.get(meeting.unit_id) ?? null },
    chair: named(meeting.chair_id),
    participants: meeting.participant_ids.map(named),
    present: meeting.present_ids.map(named),
    othersPresent: meeting.others_present,
    isSeries: meeting.series_id !== null,
    cancelledReason: meeting.cancelled_reason,
    agenda: await agendaLines(varde, caller, meeting, { stored, decisions, people, given }),
    versions: versions.map((row) => ({
      version: row.version,
      frozenAt: row.frozen_at.toISOString(),
      by: people.get(row.frozen_by) ?? null,
      reason: row.reason,
      fingerprint: row.fingerprint,
    })),
    abilities: meetingAbilities(caller, standingOfMeeting(meeting)),
  }
}

type Parts = {
  stored: AgendaRow[]
  decisions: DecisionRow[]
  people: Map<string, string>
  given: Awaited<ReturnType<typeof followUpsOf>>
}

async function agendaLines(
  varde: Varde,
  caller: Caller,
  meeting: MeetingRow,
  { stored, decisions, people, given }: Parts,
): Promise<AgendaLine[]> {
  const isLive = meeting.state === 'planned' || meeting.state === 'open'
  const due = isLive ? await agendaDue(varde, caller, meeting) : []
  const lines = await followUpLines(varde, caller, given)
  const initiatives = await initiativeNames(varde, caller, decisions)
  return agendaNow(meeting, stored, due).map((item) => {
    const row = stored.find((one) => one.id === item.id)
    const itemOf = new Map(given.map((one) => [one.id, one.item_id]))
    return {
      ...item,
      minutes: row?.minutes ?? '',
      revision: row?.revision ?? 0,
      writtenBy: row?.written_by ? (people.get(row.written_by) ?? null) : null,
      writtenAt: row?.written_at?.toISOString() ?? null,
      decisions: decisions
        .filter((one) => one.item_id === item.id)
        .map(
          (one): DecisionLine => ({
            id: one.id,
            text: one.text,
            decidedBy: { id: one.decided_by, name: people.get(one.decided_by) ?? null },
            initiative: one.initiative_id ? (initiatives.get(one.initiative_id) ?? null) : null,
          }),
        ),
      followUps: lines.filter(({ id }) => item.id !== null && itemOf.get(id) === item.id),
    }
  })
}

async function initiativeNames(varde: Varde, caller: Caller, decisions: DecisionRow[]) {
  if (decisions.every((one) => one.initiative_id === null)) return new Map<string, { id: string; title: string }>()
  const readable = await readableBy(varde, caller, await allInitiatives(varde.db))
  return new Map(readable.map(({ initiative: { id, title } }) => [id, { id, title }]))
}
