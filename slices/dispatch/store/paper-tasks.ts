import { type Insertable, type Selectable, sql } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import { type DispatchTables, tables } from './tables.ts'

export type PaperRow = Selectable<DispatchTables['dispatch.paper_task']>

/** Makes the tasks, one for each unit; a unit that has one gets more of it, and it is open again. */
export async function putPaperTasks(
  trx: Trx,
  rows: readonly Insertable<DispatchTables['dispatch.paper_task']>[],
): Promise<void> {
  if (rows.length === 0) return
  await tables(trx)
    .insertInto('dispatch.paper_task')
    .values([...rows])
    .onConflict((c) =>
      c.columns(['subject', 'unit_id']).doUpdateSet({
        state: 'open',
        collected: null,
        heads: sql<number>`paper_task.heads + excluded.heads`,
        people: sql<string>`(select jsonb_object_agg(key, total) from (
          select key, sum(value::int) as total from (
            select * from jsonb_each_text(paper_task.people) union all select * from jsonb_each_text(excluded.people)) each
          group by key) summed)`,
      }),
    )
    .execute()
}

/** The task held for a change. */
export async function lockPaperTask(trx: Trx, id: string): Promise<PaperRow | undefined> {
  return tables(trx).selectFrom('dispatch.paper_task').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
}

export async function tellPaperTask(
  trx: Trx,
  id: string,
  told: Pick<PaperRow, 'state' | 'handed_out' | 'collected' | 'told_at'>,
): Promise<void> {
  await tables(trx).updateTable('dispatch.paper_task').set(told).where('id', '=', id).execute()
}

/** Ends every task of a subject. How many came back from each unit is forgotten. */
export async function endPaperRows(trx: Trx, subject: string): Promise<void> {
  await tables(trx)
    .updateTable('dispatch.paper_task')
    .set({ state: 'ended', collected: null })
    .where('subject', '=', subject)
    .execute()
}

export type PaperLine = PaperRow & { unitName: string; askedByName: string }

/** Tasks of these units: what is not done, and what was sent lately. */
export async function listPaperTasks(db: Database, unitIds: string[], since: Date): Promise<PaperLine[]> {
  const { rows } = await sql<PaperLine>`
    select t.*, u.name as "unitName", a.name as "askedByName"
      from dispatch.paper_task t
      join organisation.public_unit u on u.id = t.unit_id
      join organisation.public_unit a on a.id = t.asked_by
     where t.unit_id = any(${unitIds}) and (t.state in ('open', 'handed-out') or (t.state = 'done' and t.told_at > ${since}))
     order by t.state = 'done', t.until_on, u.name, t.id limit 200`.execute(db)
  return rows
}

/** Sums over the units of one subject; `untold` is how many units have not told what they handed out. */
export type PaperTally = { units: number; heads: number; handedOut: number; collected: number; untold: number }

export async function paperTally(db: Database, subject: string): Promise<PaperTally> {
  const { rows } = await sql<PaperTally>`
    select count(*)::int as units, coalesce(sum(heads), 0)::int as heads, coalesce(sum(handed_out), 0)::int as "handedOut",
           coalesce(sum(collected), 0)::int as collected, count(*) filter (where handed_out is null or state = 'open')::int as untold
      from dispatch.paper_task where subject = ${subject}`.execute(db)
  return rows[0]!
}
