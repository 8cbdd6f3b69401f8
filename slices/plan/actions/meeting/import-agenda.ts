import type { Trx } from '../../../../kit/db/database.ts'
import type { Duty } from '../../../../kit/kernel/caller.ts'
import { momentOf } from '../../../../kit/kernel/local-time.ts'
import { dayOf } from '../../../organisation/index.ts'
import { insertFollowUp, insertMark } from '../../store/follow-ups.ts'
import { findInitiative } from '../../store/initiatives.ts'
import { insertAgendaItems, insertDecision, type MeetingRow } from '../../store/meetings.ts'
import type { PackMeeting } from './read-meeting-pack.ts'

const DAY_MS = 86_400_000

type About = { holder: (duty: Duty) => Promise<string>; now: Date }

/** Writes what the demo's meeting was about: items with their minutes, what was decided, and what somebody was to do. */
export async function importAgenda(
  trx: Trx,
  from: PackMeeting,
  meeting: MeetingRow,
  { holder, now }: About,
): Promise<void> {
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
