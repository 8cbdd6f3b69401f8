import { type Selectable, sql } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'
import type { TelephoneHours } from '../../../kit/kernel/telephone-hours.ts'
import { hoursOf } from '../../duty/index.ts'
import { type PressTables, pressTables } from './tables.ts'

export type DutyNumber = Selectable<PressTables['press.duty_number']>

export async function dutyNumbers(db: Database): Promise<DutyNumber[]> {
  return pressTables(db).selectFrom('press.duty_number').selectAll().execute()
}

export const findDutyNumber = (db: Database, unitId: string): Promise<DutyNumber | undefined> =>
  pressTables(db).selectFrom('press.duty_number').selectAll().where('unit_id', '=', unitId).executeTakeFirst()

/** Whether the press calls the unit at a number of its duty. */
export async function hasDutyNumber(db: Database, unitId: string): Promise<boolean> {
  const found = await findDutyNumber(db, unitId)
  return Boolean(found?.primary_phone ?? found?.alternate_phone)
}

export async function writeDutyNumber(trx: Trx, row: DutyNumber): Promise<void> {
  const { unit_id, ...rest } = row
  await pressTables(trx)
    .insertInto('press.duty_number')
    .values({ unit_id, ...rest })
    .onConflict((c) => c.column('unit_id').doUpdateSet(rest))
    .execute()
}

/** The telephone hours, as anyone may read them: the public pages have this view alone. */
export async function readPublicHours(handle: Database): Promise<TelephoneHours[]> {
  const rows = await pressTables(handle)
    .selectFrom('press.public_telephone_hours')
    .selectAll()
    .orderBy('season_from')
    .orderBy('season_to')
    .orderBy('weekdays')
    .execute()
  return rows.map(hoursOf)
}

/** Whether something is going on that the public status page tells of: the telephone is answered then, whatever its hours. */
export async function isAnsweredAnyHour(db: Database, mode: Mode): Promise<boolean> {
  const { rows } = await sql`
    select from crisis.public_status s where s.mode = ${mode} and s.phase not in ('over', 'withdrawn', 'closed')
       and not exists (select from crisis.public_status n where n.key = s.key and n.mode = s.mode and n.number > s.number) limit 1`.execute(
    db,
  )
  return rows.length > 0
}
