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

export type Planned = { duty?: PressTables['press.answering']['duty']; at?: Date }

/** Which unit answers for which at this moment, by the database's clock where `at` is left out. Reads published views alone. */
export function readAnsweringNow(handle: Database, { duty = 'press-contact', at }: Planned = {}): Promise<Answering[]> {
  return planned(handle, { duty, at })
    .whereRef('own.id', '=', 'a.unit_id')
    .where('own.is_current', '=', true)
    .orderBy('own.path')
    .execute()
}

/** Who answers for one unit; where the plan does not know it, as when it is closed, for the nearest above that it knows. */
export async function readAnsweringFor(
  handle: Database,
  unitId: string,
  { duty = 'press-contact', at }: Planned = {},
): Promise<Answering | null> {
  const row = await planned(handle, { duty, at })
    .where('own.id', '=', unitId)
    .orderBy(sql`array_position(own.path, a.unit_id)`, 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

const planned = (handle: Database, { duty, at }: { duty: NonNullable<Planned['duty']>; at: Date | undefined }) => {
  const moment = at ? sql<Date>`${at}::timestamptz` : sql<Date>`now()`
  return pressTables(handle)
    .selectFrom('press.public_answering as a')
    .innerJoin('organisation.public_unit as own', (join) => join.on(sql<boolean>`a.unit_id = any (own.path)`))
    .innerJoin('organisation.public_unit as up', 'up.id', 'a.answers_unit_id')
    .select([
      'own.id as unitId',
      'own.name as unitName',
      'own.names as unitNames',
      'a.answers_unit_id as answersUnitId',
      'up.name as answersName',
      'up.names as answersNames',
      'a.phone',
    ])
    .where('a.duty', '=', duty)
    .where('a.from_at', '<=', moment)
    .where('a.to_at', '>', moment)
}
