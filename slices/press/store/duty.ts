import { type Insertable, type Selectable, sql } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { TelephoneHours } from '../rules/telephone-hours.ts'
import { type PressTables, pressTables } from './tables.ts'

export type RotaRecord = Selectable<PressTables['press.rota']>
export type ShiftRecord = Selectable<PressTables['press.shift']>
export type DutyNumber = Selectable<PressTables['press.duty_number']>

/** Rows of the rota that hold on some day between the two, oldest first. */
export async function rotaBetween(db: Database, firstDay: string, lastDay: string): Promise<RotaRecord[]> {
  return pressTables(db)
    .selectFrom('press.rota')
    .selectAll()
    .where('valid_from', '<=', lastDay)
    .where((e) => e.or([e('valid_to', 'is', null), e('valid_to', '>', firstDay)]))
    .orderBy('id')
    .execute()
}

/** Single shifts between two moments; the one made last first, since it goes before. */
export async function shiftsBetween(db: Database, from: Date, to: Date): Promise<ShiftRecord[]> {
  return pressTables(db)
    .selectFrom('press.shift')
    .selectAll()
    .where('from_at', '<', to)
    .where('to_at', '>', from)
    .where('cancelled_at', 'is', null)
    .orderBy('id', 'desc')
    .execute()
}

export async function dutyNumbers(db: Database): Promise<DutyNumber[]> {
  return pressTables(db).selectFrom('press.duty_number').selectAll().execute()
}

export async function writeDutyNumber(trx: Trx, row: DutyNumber): Promise<void> {
  const { unit_id, ...rest } = row
  await pressTables(trx)
    .insertInto('press.duty_number')
    .values({ unit_id, ...rest })
    .onConflict((c) => c.column('unit_id').doUpdateSet(rest))
    .execute()
}

export async function insertRota(trx: Trx, row: Insertable<PressTables['press.rota']>): Promise<void> {
  await pressTables(trx).insertInto('press.rota').values(row).execute()
}

export async function findRota(db: Database, id: string): Promise<RotaRecord | null> {
  const found = pressTables(db).selectFrom('press.rota').selectAll().where('id', '=', id)
  return (await found.executeTakeFirst()) ?? null
}

/** Ends a row on a day; one that has not begun never does. */
export async function endRota(trx: Trx, id: string, day: string): Promise<void> {
  await pressTables(trx)
    .updateTable('press.rota')
    .set({ valid_to: sql<string>`greatest(valid_from, ${day}::date)` })
    .where('id', '=', id)
    .execute()
}

export async function insertShift(trx: Trx, row: Insertable<PressTables['press.shift']>): Promise<void> {
  await pressTables(trx).insertInto('press.shift').values(row).execute()
}

export async function findShift(db: Database, id: string): Promise<ShiftRecord | null> {
  const found = pressTables(db).selectFrom('press.shift').selectAll().where('id', '=', id)
  return (await found.executeTakeFirst()) ?? null
}

export async function cancelShift(trx: Trx, id: string, at: Date): Promise<void> {
  await pressTables(trx).updateTable('press.shift').set({ cancelled_at: at }).where('id', '=', id).execute()
}

/** Everything of rota and shifts that ended before a moment: nobody needs it. Returns how many rows went. */
export async function deleteDutyBefore(trx: Trx, at: Date, day: string): Promise<number> {
  const db = pressTables(trx)
  const shifts = await db.deleteFrom('press.shift').where('to_at', '<', at).executeTakeFirst()
  const rota = await db.deleteFrom('press.rota').where('valid_to', '<', day).executeTakeFirst()
  return Number(shifts.numDeletedRows) + Number(rota.numDeletedRows)
}

/** The telephone hours, as anyone may read them. */
export async function readTelephoneHours(handle: Database): Promise<TelephoneHours[]> {
  const rows = await pressTables(handle)
    .selectFrom('press.public_telephone_hours')
    .selectAll()
    .orderBy('season_from')
    .orderBy('season_to')
    .orderBy('weekdays')
    .execute()
  return rows.map((row) => ({
    seasonFrom: row.season_from,
    seasonTo: row.season_to,
    weekdays: row.weekdays,
    opens: row.opens,
    closes: row.closes,
    onHolidays: row.on_holidays,
    isClosed: row.is_closed,
  }))
}

export async function writeTelephoneHours(
  trx: Trx,
  rows: Insertable<PressTables['press.telephone_hours']>[],
): Promise<void> {
  await pressTables(trx).deleteFrom('press.telephone_hours').execute()
  if (rows.length > 0) await pressTables(trx).insertInto('press.telephone_hours').values(rows).execute()
}
