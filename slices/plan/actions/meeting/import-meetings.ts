import type { Trx } from '../../../../kit/db/database.ts'
import type { Duty, Mode } from '../../../../kit/kernel/caller.ts'
import { momentOf, shiftDays, shiftMinutes } from '../../../../kit/kernel/local-time.ts'
import { nearestHolder } from '../../store/holders.ts'
import { findMeeting, insertMeetings, insertMinutes, type MeetingRow } from '../../store/meetings.ts'
import { packDay } from '../import-calendar.ts'
import { fingerprintOf, frozenMinutes } from './frozen-minutes.ts'
import { importAgenda } from './import-agenda.ts'
import { type PackMeeting, readMeetingPack } from './read-meeting-pack.ts'

const DAY_MS = 86_400_000
const PLANNED_DAYS = 14

/** Writes the demo's meetings around the week of `now`; what is there already stays as it is. Returns how many were new. */
export async function importMeetings(trx: Trx, now: Date, mode: Mode): Promise<number> {
  const { meetings } = await readMeetingPack()
  let added = 0
  for (const meeting of meetings) if (await importMeeting(trx, meeting, now, mode)) added++
  return added
}

async function importMeeting(trx: Trx, from: PackMeeting, now: Date, mode: Mode): Promise<boolean> {
  const unitId = `unt_${from.unit}`
  const id = `mtg_${from.key}`
  const chairId = await nearestHolder(trx, unitId, from.chair)
  if (!chairId || (await findMeeting(trx, mode, id))) return false
  const holder = async (duty: Duty) => (await nearestHolder(trx, unitId, duty)) ?? chairId
  const participants = await Promise.all(from.participants.map(holder))
  const asked = [...new Set(participants)].filter((personId) => personId !== chairId)
  const base = meetingRow(id, from, { chairId, asked, mode, starts: `${packDay(from, now)}T${from.at}` })
  await insertMeetings(trx, [base, ...laterOf(base, from)])
  await importAgenda(trx, from, base, { holder, now })
  if (from.isHeld) await addMinutes(trx, base)
  return true
}

type Known = { chairId: string; asked: string[]; mode: Mode; starts: string }

function meetingRow(id: string, from: PackMeeting, { chairId, asked, mode, starts }: Known): MeetingRow {
  const made = new Date(momentOf(starts).getTime() - PLANNED_DAYS * DAY_MS)
  return {
    id,
    mode,
    kind: from.kind,
    series_id: from.again ? `mse_${from.key}` : null,
    title: from.title,
    unit_id: `unt_${from.unit}`,
    chair_id: chairId,
    participant_ids: asked,
    place: from.place,
    starts,
    ends: shiftMinutes(starts, from.minutes),
    state: from.isHeld ? 'closed' : 'planned',
    present_ids: from.isHeld ? [chairId, ...asked] : [],
    others_present: '',
    stamp: 1,
    cancelled_reason: null,
    reopened_reason: null,
    created_by: chairId,
    created_at: made,
    updated_at: made,
  }
}

/** The rest of a series, which nobody has come to yet. */
const laterOf = (first: MeetingRow, { again }: PackMeeting): MeetingRow[] =>
  Array.from({ length: again?.count ?? 0 }, (_, number) => {
    const days = (number + 1) * (again?.weeks ?? 0) * 7
    const later = (time: string) => shiftDays(time, days).slice(0, 16)
    const times = { starts: later(first.starts), ends: later(first.ends) }
    return { ...first, ...times, id: `${first.id}-${number + 2}`, state: 'planned', present_ids: [] }
  })

async function addMinutes(trx: Trx, meeting: MeetingRow): Promise<void> {
  const content = await frozenMinutes(trx, meeting, [])
  await insertMinutes(trx, {
    meeting_id: meeting.id,
    version: 1,
    content: JSON.stringify(content),
    fingerprint: fingerprintOf(content),
    reason: null,
    frozen_by: meeting.chair_id,
    frozen_at: momentOf(meeting.ends),
  })
}
