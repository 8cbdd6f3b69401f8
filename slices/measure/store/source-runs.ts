import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import { tablesOf } from './tables.ts'
import type { SourceTables } from './tables-source.ts'

export type RunRow = Selectable<SourceTables['measure.source_run']>
export type PageRow = Selectable<SourceTables['measure.source_page']>

/** Gives false when a run of the source is open already: a source is read by one at a time. */
export async function insertRun(trx: Trx, row: Insertable<SourceTables['measure.source_run']>): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tablesOf(trx)
    .insertInto('measure.source_run')
    .values(row)
    .onConflict((on) => on.column('source_id').where('state', 'in', ['reading', 'waiting', 'read']).doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function findRun(db: Database, id: string): Promise<RunRow | null> {
  return (
    (await tablesOf(db).selectFrom('measure.source_run').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
  )
}

/** The run, held until the transaction ends. */
export async function lockRun(trx: Trx, id: string): Promise<RunRow | null> {
  const found = tablesOf(trx).selectFrom('measure.source_run').selectAll().where('id', '=', id)
  return (await found.forUpdate().executeTakeFirst()) ?? null
}

/** Takes up a run that nobody reads now, and holds it until `until`: one that is new, has waited long enough, or was cut off. */
export async function claimRun(db: Database, now: Date, until: Date, only?: string): Promise<RunRow | null> {
  const { rows } = await sql<RunRow>`
    update measure.source_run set held_until = ${until}, state = 'reading', resume_at = null
    where id = (
      select id from measure.source_run
      where state in ('reading', 'waiting') and (resume_at is null or resume_at <= ${now}) and (held_until is null or held_until < ${now})
        and (${only ?? null}::text is null or id = ${only ?? null})
      order by started_at, id limit 1 for update skip locked
    ) returning *`.execute(db)
  return rows[0] ?? null
}

/** Changes a run that we still hold; gives false when another has taken it over since. */
export async function changeHeld(
  db: Database,
  { id, held_until }: Pick<RunRow, 'id' | 'held_until'>,
  change: Updateable<SourceTables['measure.source_run']>,
): Promise<boolean> {
  const { numUpdatedRows } = await tablesOf(db)
    .updateTable('measure.source_run')
    .set(change)
    .where('id', '=', id)
    .where('held_until', '=', held_until)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function changeRun(
  trx: Trx,
  id: string,
  change: Updateable<SourceTables['measure.source_run']>,
): Promise<void> {
  await tablesOf(trx).updateTable('measure.source_run').set(change).where('id', '=', id).execute()
}

export async function insertPage(trx: Trx, page: Insertable<SourceTables['measure.source_page']>): Promise<void> {
  await tablesOf(trx).insertInto('measure.source_page').values(page).execute()
}

export async function pagesOf(db: Database, runId: string): Promise<PageRow[]> {
  return tablesOf(db)
    .selectFrom('measure.source_page')
    .selectAll()
    .where('run_id', '=', runId)
    .orderBy('number')
    .execute()
}

/** What the answers held is no longer needed once a run is over: its values have their own rows. */
export async function dropPages(trx: Trx, runId: string): Promise<void> {
  await tablesOf(trx).deleteFrom('measure.source_page').where('run_id', '=', runId).execute()
}

export async function runsOf(db: Database, sourceId: string, limit: number): Promise<RunRow[]> {
  const found = tablesOf(db).selectFrom('measure.source_run').selectAll().where('source_id', '=', sourceId)
  return found.orderBy('started_at', 'desc').orderBy('id', 'desc').limit(limit).execute()
}

/** The latest run of each source. */
export async function latestRuns(db: Database): Promise<RunRow[]> {
  const { rows } = await sql<RunRow>`
    select distinct on (source_id) * from measure.source_run order by source_id, started_at desc, id desc`.execute(db)
  return rows
}

export async function insertMade(trx: Trx, runId: string, valueIds: readonly string[]): Promise<void> {
  await sql`insert into measure.source_value (run_id, value_id) select ${runId}, unnest(${valueIds}::text[])`.execute(
    trx,
  )
}

/** Values that a run made and that hold now. */
export async function madeNow(trx: Trx, runId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select v.id from measure.source_value s join measure.value v on v.id = s.value_id
    where s.run_id = ${runId} and v.ended_at is null`.execute(trx)
  return rows.map(({ id }) => id)
}
