import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'
import { type MeetingTables, meetingTables } from './meeting-tables.ts'

export type FollowUpRow = Selectable<MeetingTables['plan.follow_up']>
export type MarkRow = Selectable<MeetingTables['plan.follow_up_mark']>

/** Every follow-up of the installation, the first due first; what a caller may read is decided by the rules. */
export async function allFollowUps(db: Database, mode: Mode): Promise<FollowUpRow[]> {
  const found = meetingTables(db).selectFrom('plan.follow_up').selectAll().where('mode', '=', mode)
  return found.orderBy('due_on').orderBy('id').execute()
}

export async function followUpsOf(db: Database, meetingIds: readonly string[]): Promise<FollowUpRow[]> {
  if (meetingIds.length === 0) return []
  return meetingTables(db)
    .selectFrom('plan.follow_up')
    .selectAll()
    .where('meeting_id', 'in', [...meetingIds])
    .orderBy('made_at')
    .orderBy('id')
    .execute()
}

export async function findFollowUp(db: Database, id: string): Promise<FollowUpRow | null> {
  const found = meetingTables(db).selectFrom('plan.follow_up').selectAll().where('id', '=', id)
  return (await found.executeTakeFirst()) ?? null
}

/** The follow-up, held until the transaction ends. */
export async function lockFollowUp(trx: Trx, mode: Mode, id: string): Promise<FollowUpRow | null> {
  const found = meetingTables(trx).selectFrom('plan.follow_up').selectAll().where('id', '=', id)
  return (await found.where('mode', '=', mode).forUpdate().executeTakeFirst()) ?? null
}

export async function insertFollowUp(trx: Trx, row: Insertable<MeetingTables['plan.follow_up']>): Promise<void> {
  await meetingTables(trx).insertInto('plan.follow_up').values(row).execute()
}

export async function changeFollowUp(
  trx: Trx,
  id: string,
  change: Updateable<MeetingTables['plan.follow_up']> & { updated_at: Date },
): Promise<void> {
  await meetingTables(trx).updateTable('plan.follow_up').set(change).where('id', '=', id).execute()
}

export async function insertMark(trx: Trx, row: Insertable<MeetingTables['plan.follow_up_mark']>): Promise<void> {
  await meetingTables(trx).insertInto('plan.follow_up_mark').values(row).execute()
}

/** The last thing said about each. */
export async function lastMarks(db: Database, ids: readonly string[]): Promise<Map<string, MarkRow>> {
  if (ids.length === 0) return new Map()
  const rows = await meetingTables(db)
    .selectFrom('plan.follow_up_mark')
    .selectAll()
    .where('follow_up_id', 'in', [...ids])
    .orderBy('at')
    .orderBy('id')
    .execute()
  return new Map(rows.map((row) => [row.follow_up_id, row]))
}

/** Open follow-ups due on this day or before it. */
export async function openUntil(db: Database, mode: Mode, day: string): Promise<FollowUpRow[]> {
  return meetingTables(db)
    .selectFrom('plan.follow_up')
    .selectAll()
    .where('mode', '=', mode)
    .where('state', '=', 'open')
    .where('due_on', '<=', day)
    .orderBy('due_on')
    .orderBy('id')
    .execute()
}

/** What one person has left to do, the first due first. */
export async function openFollowUpsOf(db: Database, mode: Mode, ownerId: string): Promise<FollowUpRow[]> {
  return meetingTables(db)
    .selectFrom('plan.follow_up')
    .selectAll()
    .where('mode', '=', mode)
    .where('state', '=', 'open')
    .where('owner_id', '=', ownerId)
    .orderBy('due_on')
    .orderBy('id')
    .execute()
}

/** Forgets who was reminded before a moment. */
export async function eraseReminders(trx: Trx, before: Date): Promise<void> {
  await meetingTables(trx).deleteFrom('plan.reminder').where('made_at', '<', before).execute()
}

/** False when this person has been reminded of this date in this way before. */
export async function insertReminder(trx: Trx, row: Insertable<MeetingTables['plan.reminder']>): Promise<boolean> {
  const added = await meetingTables(trx)
    .insertInto('plan.reminder')
    .values(row)
    .onConflict((conflict) => conflict.columns(['follow_up_id', 'kind', 'due_on']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return added !== undefined
}

export async function findReminder(db: Database, id: string) {
  const found = meetingTables(db).selectFrom('plan.reminder').selectAll().where('id', '=', id)
  return (await found.executeTakeFirst()) ?? null
}
