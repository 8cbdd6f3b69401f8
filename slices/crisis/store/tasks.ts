import { type Insertable, type Selectable, sql } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { DoneWhen } from '../rules/crisis.ts'
import { type CrisisTables, tablesOf } from './tables.ts'

export type TaskRow = Selectable<CrisisTables['crisis.task']>
/** Who has made what the action cards of a pack, or of a unit's plan, say: nobody in the room. */
export const CARDS = 'system:crisis'
export type CardRow = Selectable<CrisisTables['crisis.action_card']>

/** Every line of the agency's cards that holds now, for while it lasts or for when it is over. */
export async function allCards(db: Database, phase: CardRow['phase'] = 'during'): Promise<CardRow[]> {
  return tablesOf(db)
    .selectFrom('crisis.action_card')
    .selectAll()
    .where('is_active', '=', true)
    .where('phase', '=', phase)
    .orderBy('position')
    .orderBy('key')
    .execute()
}

/** Lines of the cards that hold for a scenario (null: for all of them). */
export async function cardsFor(db: Database, scenarioKey: string | null): Promise<CardRow[]> {
  const rows = await allCards(db)
  return rows.filter((row) => row.scenario_keys.length === 0 || row.scenario_keys.includes(scenarioKey ?? ''))
}

/** Writes the cards of a pack; what is there already stays as it is. */
export async function addCards(trx: Trx, rows: Insertable<CrisisTables['crisis.action_card']>[]): Promise<void> {
  if (rows.length === 0) return
  await tablesOf(trx)
    .insertInto('crisis.action_card')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function insertTasks(trx: Trx, rows: Insertable<CrisisTables['crisis.task']>[]): Promise<void> {
  if (rows.length > 0) await tablesOf(trx).insertInto('crisis.task').values(rows).execute()
}

/** What is left first, by when it is due; then what is done, the newest first. */
export async function tasksOf(db: Database, crisisId: string): Promise<TaskRow[]> {
  return tablesOf(db)
    .selectFrom('crisis.task')
    .selectAll()
    .where('crisis_id', '=', crisisId)
    .orderBy(sql`done_at is not null`)
    .orderBy(sql`case when done_at is null then coalesce(due_at, 'infinity') end`)
    .orderBy('done_at', 'desc')
    .orderBy('position')
    .orderBy('id')
    .execute()
}

/** The task when it was still to be done; null when it is done already, or there is none. */
export async function markDone(trx: Trx, crisisId: string, id: string, by: string, at: Date): Promise<TaskRow | null> {
  const row = await tablesOf(trx)
    .updateTable('crisis.task')
    .set({ done_by: by, done_at: at })
    .where('id', '=', id)
    .where('crisis_id', '=', crisisId)
    .where('done_at', 'is', null)
    .returningAll()
    .executeTakeFirst()
  return row ?? null
}

/** Ticks what is done by itself, once; gives what was still to be done. */
export async function markDoneWhen(
  trx: Trx,
  crisisId: string,
  done: readonly DoneWhen[],
  by: string,
  at: Date,
): Promise<TaskRow[]> {
  if (done.length === 0) return []
  return tablesOf(trx)
    .updateTable('crisis.task')
    .set({ done_by: by, done_at: at })
    .where('crisis_id', '=', crisisId)
    .where('done_when', 'in', [...done])
    .where('done_at', 'is', null)
    .returningAll()
    .execute()
}

/** Open rooms whose line on telling own staff first is not ticked, with what was said to them while nothing is public; not exercises. */
export async function untickedStaff(db: Database): Promise<{ crisisId: string; statementId: string }[]> {
  const { rows } = await sql<{ crisisId: string; statementId: string }>`
    select c.id as "crisisId", s.id as "statementId"
      from crisis.crisis c
      join crisis.statement s on s.crisis_id = c.id and s.state = 'out'
     where c.state = 'open' and c.mode <> 'exercise'
       and exists (select from crisis.task t where t.crisis_id = c.id and t.done_when = 'staff-told' and t.done_at is null)
       and exists (select from crisis.statement_part p where p.statement_id = s.id and 'staff' = any (p.groups))
       and not exists (select from crisis.statement o join crisis.statement_part p on p.statement_id = o.id and 'public' = any (p.groups) and not 'public' = any (p.ended_groups)
                        where o.crisis_id = c.id and o.state = 'out')
     order by s.id`.execute(db)
  return rows
}
