import type { Trx } from '../../../../kit/db/database.ts'
import type { Caller } from '../../../../kit/kernel/caller.ts'
import { Failure } from '../../../../kit/kernel/failure.ts'
import { newId } from '../../../../kit/kernel/id.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import { PLAN_EVENTS } from '../../events.ts'
import { type DueItem, type MergedItem, mergeAgenda } from '../../rules/meeting/agenda.ts'
import {
  type AgendaRow,
  agendaOf,
  changeAgendaItem,
  changeMeeting,
  insertAgendaItems,
  type MeetingRow,
} from '../../store/meetings.ts'
import { agendaDue } from './agenda-due.ts'
import { announceMeeting } from './announce-meeting.ts'
import { holdMeeting } from './load-meeting.ts'

export const storedItem = (row: AgendaRow) => ({
  id: row.id,
  source: row.source,
  subjectId: row.subject_id,
  title: row.title,
  isRemoved: row.removed_at !== null,
})

/** The agenda of a meeting as it stands now. From the start of the meeting on, only what is stored counts. */
export const agendaNow = (meeting: MeetingRow, stored: readonly AgendaRow[], due: readonly DueItem[]): MergedItem[] =>
  mergeAgenda(stored.map(storedItem), due, meeting.state !== 'planned')

/** Gives everything on the agenda a row and a place, so that it can be ordered and written about. Returns the ids in order. */
export async function fixAgenda(trx: Trx, varde: Varde, caller: Caller, meeting: MeetingRow): Promise<string[]> {
  const agenda = agendaNow(
    meeting,
    await agendaOf(trx, meeting.id),
    await agendaDue({ ...varde, db: trx }, caller, meeting),
  )
  const placed = agenda.map((item) => ({ ...item, id: item.id ?? newId('agi'), isNew: item.id === null }))
  await insertAgendaItems(
    trx,
    placed.flatMap(({ id, source, subjectId, title, isNew }, position) =>
      isNew ? [rowOf(meeting.id, { id, source, subject_id: subjectId, title, position })] : [],
    ),
  )
  for (const [position, { id, title, isNew }] of placed.entries())
    if (!isNew) await changeAgendaItem(trx, id, { position, title })
  return placed.map(({ id }) => id)
}

type NewRow = Pick<AgendaRow, 'id' | 'source' | 'subject_id' | 'title' | 'position'>
const rowOf = (meetingId: string, row: NewRow) => ({
  ...row,
  meeting_id: meetingId,
  minutes: '',
  revision: 0,
  written_by: null,
  written_at: null,
  removed_at: null,
})

/** Puts something of one's own last on the agenda. Throws `plan.agenda-title-missing`. */
export async function addAgendaItem(
  varde: Varde,
  caller: Caller,
  { id, title: given }: { id: string; title: string },
): Promise<{ itemId: string }> {
  const title = given.trim()
  if (title === '') throw new Failure('invalid', 'plan.agenda-title-missing')
  const itemId = newId('agi')
  await agendaChange(varde, caller, id, async (trx, meeting, ids) => {
    const row = { id: itemId, source: 'own' as const, subject_id: null, title, position: ids.length }
    await insertAgendaItems(trx, [rowOf(meeting.id, row)])
  })
  return { itemId }
}

/** Moves what stands in one place to another; places count from 0. Throws `plan.agenda-no-such-item`. */
export async function orderAgenda(
  varde: Varde,
  caller: Caller,
  { id, from, to }: { id: string; from: number; to: number },
): Promise<void> {
  await agendaChange(varde, caller, id, async (trx, _meeting, ids) => {
    const moved = ids[from]
    if (!moved || to >= ids.length) throw new Failure('not-found', 'plan.agenda-no-such-item')
    const order = ids.toSpliced(from, 1).toSpliced(to, 0, moved)
    for (const [position, itemId] of order.entries()) await changeAgendaItem(trx, itemId, { position })
  })
}

/** Takes what stands in this place out. What has minutes stays. Throws `plan.agenda-no-such-item`, `plan.agenda-has-minutes`. */
export async function removeAgendaItem(
  varde: Varde,
  caller: Caller,
  { id, place }: { id: string; place: number },
): Promise<void> {
  await agendaChange(varde, caller, id, async (trx, meeting, ids) => {
    const row = (await agendaOf(trx, meeting.id)).find((one) => one.id === ids[place])
    if (!row) throw new Failure('not-found', 'plan.agenda-no-such-item')
    if (row.minutes !== '') throw new Failure('conflict', 'plan.agenda-has-minutes')
    await changeAgendaItem(trx, row.id, { removed_at: varde.now() })
  })
}

async function agendaChange(
  varde: Varde,
  caller: Caller,
  id: string,
  change: (trx: Trx, meeting: MeetingRow, ids: string[]) => Promise<void>,
): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    const meeting = await holdMeeting(trx, varde, caller, id, 'agenda')
    await change(trx, meeting, await fixAgenda(trx, varde, caller, meeting))
    await changeMeeting(trx, id, { updated_at: varde.now() })
    await announceMeeting(trx, varde, caller, meeting, PLAN_EVENTS.agendaChanged)
  })
}
