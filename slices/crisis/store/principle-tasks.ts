import type { Selectable } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import { tablesOf } from './tables.ts'
import type { AfterTables } from './tables-around.ts'

/** Somebody who said yes to words of a room is asked about the principles. */
export type PrincipleTask = Selectable<AfterTables['crisis.follow_up']> & { statement_id: string; asked_id: string }

/** What this person is asked, by id; null for anybody else, and for a follow-up of another kind. */
export async function findPrincipleTask(db: Database, id: string, personId: string): Promise<PrincipleTask | null> {
  const found = tablesOf(db).selectFrom('crisis.follow_up').selectAll().where('id', '=', id)
  return ((await found.where('asked_id', '=', personId).executeTakeFirst()) as PrincipleTask | undefined) ?? null
}

export type WaitingTask = { id: string; number: string; statement: number; madeAt: Date; dueAt: Date | null }

/** What waits for one person's answer, oldest first. */
export async function principleTasksOf(db: Database, personId: string): Promise<WaitingTask[]> {
  return tablesOf(db)
    .selectFrom('crisis.follow_up as f')
    .innerJoin('crisis.crisis as c', 'c.id', 'f.crisis_id')
    .innerJoin('crisis.statement as s', 's.id', 'f.statement_id')
    .select(['f.id', 'c.number', 's.number as statement', 'f.made_at as madeAt', 'f.due_at as dueAt'])
    .where('f.asked_id', '=', personId)
    .where('f.done_at', 'is', null)
    .orderBy('f.made_at')
    .orderBy('f.id')
    .execute()
}
