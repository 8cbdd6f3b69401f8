import { type Insertable, type Selectable, sql } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import { tablesOf } from './tables.ts'
import type { PracticeTables } from './tables-practice.ts'

export type PlannedRow = Omit<Selectable<PracticeTables['crisis.planned_exercise']>, 'on_day'> & { on: string }

const chosen = (db: Database) =>
  tablesOf(db)
    .selectFrom('crisis.planned_exercise')
    .selectAll()
    .select(sql<string>`to_char(on_day, 'YYYY-MM-DD')`.as('on'))

/** Exercises that are planned, the first day first. */
export async function plannedExercises(db: Database): Promise<PlannedRow[]> {
  return chosen(db).where('state', '=', 'planned').orderBy('on_day').orderBy('id').execute()
}

export async function findPlanned(db: Database, id: string): Promise<PlannedRow | null> {
  return (await chosen(db).where('id', '=', id).executeTakeFirst()) ?? null
}

export async function insertPlanned(
  trx: Trx,
  row: Insertable<PracticeTables['crisis.planned_exercise']>,
): Promise<void> {
  await tablesOf(trx).insertInto('crisis.planned_exercise').values(row).execute()
}

type Settled = { crisisId: string | null; by: string; at: Date }

/** It is held as this crisis, or cancelled (null). False when somebody else was first. */
export async function settlePlanned(trx: Trx, id: string, { crisisId, by, at }: Settled): Promise<boolean> {
  const { numUpdatedRows } = await tablesOf(trx)
    .updateTable('crisis.planned_exercise')
    .set({
      state: crisisId === null ? 'cancelled' : 'held',
      crisis_id: crisisId,
      settled_by: by,
      settled_at: at,
    })
    .where('id', '=', id)
    .where('state', '=', 'planned')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
