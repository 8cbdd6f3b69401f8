import type { Insertable, Selectable } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import { type PlanTables, tablesOf } from './tables.ts'

export type LessonRow = Selectable<PlanTables['plan.lesson']>

/** Lessons that are kept, the newest first. */
export async function keptLessons(db: Database): Promise<LessonRow[]> {
  return tablesOf(db)
    .selectFrom('plan.lesson')
    .selectAll()
    .where('removed_at', 'is', null)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

/** Lessons of one initiative, the newest first. */
export async function lessonsOf(db: Database, initiativeId: string): Promise<LessonRow[]> {
  return (await keptLessons(db)).filter((row) => row.initiative_id === initiativeId)
}

export async function findLesson(db: Database, id: string): Promise<LessonRow | null> {
  const row = await tablesOf(db)
    .selectFrom('plan.lesson')
    .selectAll()
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return row ?? null
}

export async function insertLesson(trx: Trx, row: Insertable<PlanTables['plan.lesson']>): Promise<void> {
  await tablesOf(trx).insertInto('plan.lesson').values(row).execute()
}

export async function removeLesson(trx: Trx, id: string, now: Date): Promise<void> {
  await tablesOf(trx).updateTable('plan.lesson').set({ removed_at: now }).where('id', '=', id).execute()
}
