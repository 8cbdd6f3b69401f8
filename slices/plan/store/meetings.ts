import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'
import { type MeetingTables, meetingTables } from './meeting-tables.ts'

export type MeetingRow = Selectable<MeetingTables['plan.meeting']>
export type AgendaRow = Selectable<MeetingTables['plan.agenda_item']>
export type DecisionRow = Selectable<MeetingTables['plan.decision']>
export type MinutesRow = Selectable<MeetingTables['plan.minutes']>

export async function findMeeting(db: Database, mode: Mode, id: string): Promise<MeetingRow | null> {
  const found = meetingTables(db).selectFrom('plan.meeting').selectAll().where('id', '=', id)
  return (await found.where('mode', '=', mode).executeTakeFirst()) ?? null
}

/** The meeting, held until the transaction ends. */
export async function lockMeeting(trx: Trx, mode: Mode, id: string): Promise<MeetingRow | null> {
  const found = meetingTables(trx).selectFrom('plan.meeting').selectAll().where('id', '=', id)
  return (await found.where('mode', '=', mode).forUpdate().executeTakeFirst()) ?? null
}

/** Every meeting of the installation, the latest first; what a caller may read is decided by the rules. */
export async function allMeetings(db: Database, mode: Mode): Promise<MeetingRow[]> {
  const found = meetingTables(db).selectFrom('plan.meeting').selectAll().where('mode', '=', mode)
  return found.orderBy('starts', 'desc').orderBy('id').execute()
}

/** Meetings that touch the days from `from` to `to` (both included) and are not cancelled. */
export async function meetingsBetween(db: Database, mode: Mode, from: string, to: string): Promise<MeetingRow[]> {
  return meetingTables(db)
    .selectFrom('plan.meeting')
    .selectAll()
    .where('mode', '=', mode)
    .where('state', '<>', 'cancelled')
    .where('starts', '<=', `${to}T23:59`)
    .where('ends', '>=', from)
    .execute()
}

/** Meetings that are not over before this day, and what was cancelled lately, the first one first. */
export async function meetingsSince(
  db: Database,
  mode: Mode,
  day: string,
  cancelledSince: Date,
): Promise<MeetingRow[]> {
  return meetingTables(db)
    .selectFrom('plan.meeting')
    .selectAll()
    .where('mode', '=', mode)
    .where('ends', '>=', day)
    .where((is) => is.or([is('state', '<>', 'cancelled'), is('updated_at', '>=', cancelledSince)]))
    .orderBy('starts')
    .orderBy('id')
    .execute()
}

/** Later meetings of the series that are only planned, held until the transaction ends. */
export async function lockLater(trx: Trx, { series_id, starts }: MeetingRow): Promise<MeetingRow[]> {
  if (series_id === null) return []
  return meetingTables(trx)
    .selectFrom('plan.meeting')
    .selectAll()
    .where('series_id', '=', series_id)
    .where('state', '=', 'planned')
    .where('starts', '>', starts)
    .orderBy('starts')
    .orderBy('id')
    .forUpdate()
    .execute()
}

export async function countLater(db: Database, { series_id, starts }: MeetingRow): Promise<number> {
  if (series_id === null) return 0
  const { n } = await meetingTables(db)
    .selectFrom('plan.meeting')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('series_id', '=', series_id)
    .where('state', '=', 'planned')
    .where('starts', '>', starts)
    .executeTakeFirstOrThrow()
  return Number(n)
}

export async function insertMeetings(trx: Trx, rows: Insertable<MeetingTables['plan.meeting']>[]): Promise<void> {
  await meetingTables(trx).insertInto('plan.meeting').values(rows).execute()
}

/** Changes the meeting and counts the change, so that open pages fetch it. */
export async function changeMeeting(
  trx: Trx,
  id: string,
  change: Updateable<MeetingTables['plan.meeting']> & { updated_at: Date },
): Promise<void> {
  await meetingTables(trx)
    .updateTable('plan.meeting')
    .set({ ...change, stamp: sql<number>`stamp + 1` })
    .where('id', '=', id)
    .execute()
}

export async function agendaOf(db: Database, meetingId: string): Promise<AgendaRow[]> {
  return meetingTables(db)
    .selectFrom('plan.agenda_item')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .orderBy('position')
    .orderBy('id')
    .execute()
}

export async function insertAgendaItems(
  trx: Trx,
  rows: Insertable<MeetingTables['plan.agenda_item']>[],
): Promise<void> {
  if (rows.length > 0) await meetingTables(trx).insertInto('plan.agenda_item').values(rows).execute()
}

export async function changeAgendaItem(
  trx: Trx,
  id: string,
  change: Updateable<MeetingTables['plan.agenda_item']>,
): Promise<void> {
  await meetingTables(trx).updateTable('plan.agenda_item').set(change).where('id', '=', id).execute()
}

export async function decisionsOf(db: Database, meetingIds: readonly string[]): Promise<DecisionRow[]> {
  if (meetingIds.length === 0) return []
  return meetingTables(db)
    .selectFrom('plan.decision')
    .selectAll()
    .where('meeting_id', 'in', [...meetingIds])
    .where('removed_at', 'is', null)
    .orderBy('made_at')
    .orderBy('id')
    .execute()
}

export async function insertDecision(trx: Trx, row: Insertable<MeetingTables['plan.decision']>): Promise<void> {
  await meetingTables(trx).insertInto('plan.decision').values(row).execute()
}

/** Takes a decision out. False when it is gone already or belongs to another meeting. */
export async function removeDecision(trx: Trx, meetingId: string, id: string, now: Date): Promise<boolean> {
  const row = await meetingTables(trx)
    .updateTable('plan.decision')
    .set({ removed_at: now })
    .where('id', '=', id)
    .where('meeting_id', '=', meetingId)
    .where('removed_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** The frozen versions of a meeting's minutes, the first one first. */
export async function minutesOf(db: Database, meetingIds: readonly string[]): Promise<MinutesRow[]> {
  if (meetingIds.length === 0) return []
  return meetingTables(db)
    .selectFrom('plan.minutes')
    .selectAll()
    .where('meeting_id', 'in', [...meetingIds])
    .orderBy('version')
    .execute()
}

export async function insertMinutes(trx: Trx, row: Insertable<MeetingTables['plan.minutes']>): Promise<void> {
  await meetingTables(trx).insertInto('plan.minutes').values(row).execute()
}
