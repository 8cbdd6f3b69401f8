import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import { tablesOf } from './tables.ts'
import type { SourceTables } from './tables-source.ts'

export type SourceRow = Selectable<SourceTables['measure.source']>

export async function insertSource(trx: Trx, row: Insertable<SourceTables['measure.source']>): Promise<void> {
  await tablesOf(trx).insertInto('measure.source').values(row).execute()
}

export async function findSource(db: Database, id: string): Promise<SourceRow | null> {
  const found = tablesOf(db).selectFrom('measure.source').selectAll().where('id', '=', id).where('ended_at', 'is', null)
  return (await found.executeTakeFirst()) ?? null
}

/** The source, held until the transaction ends. */
export async function lockSource(trx: Trx, id: string): Promise<SourceRow | null> {
  const found = tablesOf(trx)
    .selectFrom('measure.source')
    .selectAll()
    .where('id', '=', id)
    .where('ended_at', 'is', null)
  return (await found.forUpdate().executeTakeFirst()) ?? null
}

/** Every source that is in use, by name. */
export async function sourcesNow(db: Database): Promise<SourceRow[]> {
  const found = tablesOf(db).selectFrom('measure.source').selectAll().where('ended_at', 'is', null)
  return found.orderBy('name').orderBy('id').execute()
}

export async function changeSource(
  trx: Trx,
  id: string,
  change: Updateable<SourceTables['measure.source']> & { updated_at: Date },
): Promise<void> {
  await tablesOf(trx)
    .updateTable('measure.source')
    .set((e) => ({ ...change, revision: e('revision', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** The first reading has been taken in: from now on the source is read by itself, unless that is done by hand. */
export async function beginRhythm(trx: Trx, id: string, now: Date): Promise<void> {
  await sql`update measure.source set next_at = ${now}::timestamptz + ${PERIOD}
    where id = ${id} and next_at is null and rhythm <> 'by-hand'`.execute(trx)
}

const PERIOD = sql`case rhythm when 'hour' then interval '1 hour' when 'day' then interval '1 day' else interval '7 days' end`

/** Sources whose time has come; the next time is set in the same step, so that each time gives one run. */
export async function takeDue(trx: Trx, now: Date): Promise<SourceRow[]> {
  const { rows } = await sql<SourceRow>`
    update measure.source set next_at = ${now}::timestamptz + ${PERIOD}
    where id in (
      select id from measure.source
      where next_at <= ${now} and not is_paused and ended_at is null and rhythm <> 'by-hand' and kind <> 'push'
      order by next_at, id limit 20 for update skip locked
    ) returning *`.execute(trx)
  return rows
}

/** Gives false when the delivery has been taken before. Those of more than a month ago are forgotten: their signatures have long run out. */
export async function keepDelivery(
  trx: Trx,
  { sourceId, id, at }: { sourceId: string; id: string; at: Date },
): Promise<boolean> {
  await sql`delete from measure.push_delivery where source_id = ${sourceId} and at < ${at}::timestamptz - interval '31 days'`.execute(
    trx,
  )
  const { numAffectedRows } = await sql`
    insert into measure.push_delivery (source_id, id, at) values (${sourceId}, ${id}, ${at}) on conflict do nothing`.execute(
    trx,
  )
  return (numAffectedRows ?? 0n) > 0n
}

/** Lets deliveries be sent again. */
export async function forgetDeliveries(trx: Trx, sourceId: string, ids: readonly string[]): Promise<void> {
  await sql`delete from measure.push_delivery where source_id = ${sourceId} and id = any (${[...ids]})`.execute(trx)
}

/** Counts one more signed delivery, and says how many have come within the hour. */
export async function countDelivery(db: Database, id: string, now: Date): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    update measure.source set
      push_count = case when push_since > ${now}::timestamptz - interval '1 hour' then push_count + 1 else 1 end,
      push_since = case when push_since > ${now}::timestamptz - interval '1 hour' then push_since else ${now}::timestamptz end
     where id = ${id} returning push_count as count`.execute(db)
  return rows[0]?.count ?? 0
}

/** A signed delivery was not taken, and why. */
export async function noteRefused(db: Database, id: string, code: string, now: Date): Promise<void> {
  await sql`
    update measure.source set refused_count = refused_count + 1, refused_at = ${now}, refused_code = ${code}
     where id = ${id}`.execute(db)
}

/** One is taken: those that were refused before it need nobody any more. */
export async function forgetRefused(trx: Trx, id: string): Promise<void> {
  await sql`
    update measure.source set refused_count = 0, refused_at = null, refused_code = null
     where id = ${id} and refused_count > 0`.execute(trx)
}
