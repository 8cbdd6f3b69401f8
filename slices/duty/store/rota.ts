import { type Insertable, type Selectable, sql } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import { type DutyTables, dutyTables } from './tables.ts'

export type RotaRecord = Selectable<DutyTables['duty.rota']>
export type ShiftRecord = Selectable<DutyTables['duty.shift']>

/** Rows of the rota that hold on some day between the two, oldest first. */
export async function rotaBetween(db: Database, firstDay: string, lastDay: string): Promise<RotaRecord[]> {
  return dutyTables(db)
    .selectFrom('duty.rota')
    .selectAll()
    .where('valid_from', '<=', lastDay)
    .where((e) => e.or([e('valid_to', 'is', null), e('valid_to', '>', firstDay)]))
    .orderBy('id')
    .execute()
}

/** Single shifts between two moments; the one made last first, since it goes before. */
export async function shiftsBetween(db: Database, from: Date, to: Date): Promise<ShiftRecord[]> {
  return dutyTables(db)
    .selectFrom('duty.shift')
    .selectAll()
    .where('from_at', '<', to)
    .where('to_at', '>', from)
    .where('cancelled_at', 'is', null)
    .orderBy('id', 'desc')
    .execute()
}

export async function insertRota(trx: Trx, row: Insertable<DutyTables['duty.rota']>): Promise<void> {
  await dutyTables(trx).insertInto('duty.rota').values(row).execute()
}

export async function findRota(db: Database, id: string): Promise<RotaRecord | null> {
  const found = dutyTables(db).selectFrom('duty.rota').selectAll().where('id', '=', id)
  return (await found.executeTakeFirst()) ?? null
}

/** Ends a row on a day; one that has not begun never does. */
export async function endRota(trx: Trx, id: string, day: string): Promise<void> {
  await dutyTables(trx)
    .updateTable('duty.rota')
    .set({ valid_to: sql<string>`greatest(valid_from, ${day}::date)` })
    .where('id', '=', id)
    .execute()
}

export async function insertShift(trx: Trx, row: Insertable<DutyTables['duty.shift']>): Promise<void> {
  await dutyTables(trx).insertInto('duty.shift').values(row).execute()
}

export async function findShift(db: Database, id: string): Promise<ShiftRecord | null> {
  const found = dutyTables(db).selectFrom('duty.shift').selectAll().where('id', '=', id)
  return (await found.executeTakeFirst()) ?? null
}

export async function cancelShift(trx: Trx, id: string, at: Date): Promise<void> {
  await dutyTables(trx).updateTable('duty.shift').set({ cancelled_at: at }).where('id', '=', id).execute()
}

/** Somebody else answers for that this person was named. */
export async function renameShift(trx: Trx, id: string, namedBy: string | null): Promise<void> {
  await dutyTables(trx).updateTable('duty.shift').set({ named_by: namedBy }).where('id', '=', id).execute()
}

/** The same for a row of the rota. */
export async function renameRota(trx: Trx, id: string, namedBy: string | null): Promise<void> {
  await dutyTables(trx).updateTable('duty.rota').set({ named_by: namedBy }).where('id', '=', id).execute()
}

/** Everything of rota and shifts that ended before a moment: nobody needs it. Returns how many rows went. */
export async function deleteDutyBefore(trx: Trx, at: Date, day: string): Promise<number> {
  const db = dutyTables(trx)
  const shifts = await db.deleteFrom('duty.shift').where('to_at', '<', at).executeTakeFirst()
  const rota = await db.deleteFrom('duty.rota').where('valid_to', '<', day).executeTakeFirst()
  return Number(shifts.numDeletedRows) + Number(rota.numDeletedRows)
}
