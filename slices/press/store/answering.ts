import type { Insertable } from 'kysely'
import { sql } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import { type PressTables, pressTables } from './tables.ts'

/** Replaces the plan of who answers, in the caller's transaction; one process at a time. */
export async function writeAnswering(trx: Trx, rows: Insertable<PressTables['press.answering']>[]): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('varde.press.answering'))`.execute(trx)
  const db = pressTables(trx)
  await db.deleteFrom('press.answering').execute()
  for (let i = 0; i < rows.length; i += 5000)
    await db
      .insertInto('press.answering')
      .values(rows.slice(i, i + 5000))
      .execute()
}

export type Answering = {
  unitId: string
  unitName: string
  unitNames: Record<string, string>
  answersUnitId: string
  answersName: string
  answersNames: Record<string, string>
  phone: string | null
}

/** Which unit answers for which right now, by the database's clock. Reads published views alone. */
export async function readAnsweringNow(handle: Database, unitId?: string): Promise<Answering[]> {
  let query = pressTables(handle)
    .selectFrom('press.public_answering as a')
    .innerJoin('organisation.public_unit as own', 'own.id', 'a.unit_id')
    .innerJoin('organisation.public_unit as up', 'up.id', 'a.answers_unit_id')
    .select([
      'a.unit_id as unitId',
      'own.name as unitName',
      'own.names as unitNames',
      'a.answers_unit_id as answersUnitId',
      'up.name as answersName',
      'up.names as answersNames',
      'a.phone',
    ])
    .where('a.from_at', '<=', sql<Date>`now()`)
    .where('a.to_at', '>', sql<Date>`now()`)
    .where('own.is_current', '=', true)
    .orderBy('own.path')
  if (unitId) query = query.where('a.unit_id', '=', unitId)
  return query.execute()
}
