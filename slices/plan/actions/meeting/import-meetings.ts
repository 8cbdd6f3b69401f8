import type { Trx } from '../../../../kit/db/database.ts'
import type { Duty, Mode } from '../../../../kit/kernel/caller.ts'
import { momentOf, shiftDays, shiftMinutes } from '../../../../kit/kernel/local-time.ts'
import { dayOf } from '../../../organisation/index.ts'
import { insertFollowUp, insertMark } from '../../store/follow-ups.ts'
import { nearestHolder } from '../../store/holders.ts'
import { findInitiative } from '../../store/initiatives.ts'
import {
  findMeeting,
  insertAgendaItems,
  insertDecision,
  insertMeetings,
  insertMinutes,
  type MeetingRow,
} from '../../store/meetings.ts'
import { packDay } from '../import-calendar.ts'
import { fingerprintOf, frozenMinutes } from './close-meeting.ts'
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
  const starts = `${packDay(from, now)}T${from.at}`
  const made = new Date(momentOf(starts).getTime() - PLANNED_DAYS * DAY_MS)
  const base: MeetingRow = {
    id,
    mode,
    kind: from.kind,
    series_id: from.again ? `mse_${from.key}` : null,
    title: from.title,
    unit_id: unitId,
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
  const later = Array.from({ length: from.again?.count ?? 0 }, (_, number): MeetingRow => {
    const days = (number + 1) * (from.again?.weeks ?? 0) * 7
    const next = { ...base, id: `${id}-${number + 2}`, state: 'planned' as const, present_ids: [] }
    return { ...next, starts: shiftDays(base.starts, days).slice(0, 16), ends: shiftDays(base.ends, days).slice(0, 16) }
  })
  await insertMeetings(trx, [base, ...later])
  await addItems(trx, from, base, { holder, now })
  if (from.isHeld) await addMinutes(trx, base)
  return true
}

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

type About = { holder: (duty: Duty) => Promise<string>; now: Date }

async function addItems(trx: Trx, from: PackMeeting, meeting: MeetingRow, { holder, now }: About): Promise<void> {
  const at = momentOf(meeting.ends)
  for (const [position, item] of from.items.entries()) {
    const itemId = `agi_${from.key}-${position + 1}`
    const initiative = item.initiative ? await findInitiative(trx, `ini_${item.initiative}`) : null
    await insertAgendaItems(trx, [
      {
        id: itemId,
        meeting_id: meeting.id,
        position,
        source: item.source,
        subject_id: item.source === 'own' ? null : (initiative?.id ?? null),
        title: initiative && item.source !== 'own' ? initiative.title : item.title,
        minutes: item.minutes.trim(),
        revision: item.minutes === '' ? 0 : 1,
        written_by: item.minutes === '' ? null : meeting.chair_id,
        written_at: item.minutes === '' ? null : at,
        removed_at: null,
      },
    ])
    const about = { meeting_id: meeting.id, item_id: itemId, initiative_id: initiative?.id ?? null }
    for (const [number, decision] of item.decisions.entries())
      await insertDecision(trx, {
        id: `dec_${from.key}-${position + 1}-${number + 1}`,
        ...about,
        text: decision.text,
        decided_by: await holder(decision.by),
        made_by: meeting.chair_id,
        made_at: at,
        removed_at: null,
      })
    await addFollowUps(trx, item.followUps, { ...about, key: `${from.key}-${position + 1}` }, { meeting, holder, now })
  }
}

async function addFollowUps(
  trx: Trx,
  followUps: PackMeeting['items'][number]['followUps'],
  { key, ...about }: { key: string; meeting_id: string; item_id: string; initiative_id: string | null },
  { meeting, holder, now }: About & { meeting: MeetingRow },
): Promise<void> {
  const at = momentOf(meeting.ends)
  for (const [number, one] of followUps.entries()) {
    const id = `fol_${key}-${number + 1}`
    const owner = await holder(one.owner)
    await insertFollowUp(trx, {
      id,
      mode: meeting.mode,
      ...about,
      unit_id: meeting.unit_id,
      text: one.text,
      owner_id: owner,
      due_on: dayOf(new Date(now.getTime() + one.due * DAY_MS)),
      state: one.done ? 'done' : 'open',
      made_by: meeting.chair_id,
      made_at: at,
      updated_at: at,
    })
    if (one.done)
      await insertMark(trx, { id: `fom_${id}`, follow_up_id: id, state: 'done', note: one.done, by: owner, at: now })
  }
}
