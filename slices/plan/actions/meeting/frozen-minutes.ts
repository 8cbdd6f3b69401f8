import { createHash } from 'node:crypto'
import type { Trx } from '../../../../kit/db/database.ts'
import { canonical } from '../../../../kit/kernel/canonical.ts'
import { unitNames } from '../../../organisation/index.ts'
import type { DueItem } from '../../rules/meeting/agenda.ts'
import type { FrozenMinutes } from '../../rules/meeting/meeting-view.ts'
import { followUpsOf } from '../../store/follow-ups.ts'
import { findInitiative } from '../../store/initiatives.ts'
import { agendaOf, decisionsOf, type MeetingRow } from '../../store/meetings.ts'
import { agendaNow } from './write-agenda.ts'

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
