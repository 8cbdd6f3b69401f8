import type { Insertable } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { TelephoneHours } from '../../../kit/kernel/telephone-hours.ts'
import { type DutyTables, dutyTables, type HoursColumns } from './tables.ts'

export async function readTelephoneHours(db: Database): Promise<TelephoneHours[]> {
  const rows = await dutyTables(db)
    .selectFrom('duty.telephone_hours')
    .selectAll()
    .orderBy('season_from')
    .orderBy('id')
    .execute()
  return rows.map(hoursOf)
}

export const hoursOf = (row: HoursColumns): TelephoneHours => ({
  seasonFrom: row.season_from,
  seasonTo: row.season_to,
  weekdays: row.weekdays,
  opens: row.opens,
  closes: row.closes,
  onHolidays: row.on_holidays,
  isClosed: row.is_closed,
})

/** Replaces all of them. */
export async function writeTelephoneHours(
  trx: Trx,
  rows: Insertable<DutyTables['duty.telephone_hours']>[],
): Promise<void> {
  await dutyTables(trx).deleteFrom('duty.telephone_hours').execute()
  if (rows.length > 0) await dutyTables(trx).insertInto('duty.telephone_hours').values(rows).execute()
}
