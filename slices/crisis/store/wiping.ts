import { sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import { EMPTIED_ELSEWHERE, EMPTIED_TABLES } from './erasure.ts'

/**
 * Emptied entries whose words may still stand in the table's file, and that no transaction can see any more: one that began before they
 * were emptied may, and then the old row would come along when the table is written anew.
 */
export async function unwipedIds(db: Database): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with oldest as (
      select age((pg_snapshot_xmin(pg_current_snapshot())::text::bigint % 4294967296)::text::xid) as running,
             (select max(age(a.backend_xmin)) from pg_stat_activity a
               where a.datname = current_database() and a.pid <> pg_backend_pid()) as reading)
    select e.id from crisis.entry e, oldest o
     where e.redacted_at is not null and not exists (select from crisis.wiped_entry w where w.entry_id = e.id)
       and age(e.xmin) > o.running and age(e.xmin) > coalesce(o.reading, 0)`.execute(db)
  return rows.map((row) => row.id)
}

/** Writes the log, and what stands beside it, anew without dead rows, outside any transaction; waits two seconds at most for those who read it. */
export async function rewriteEntries(db: Database): Promise<void> {
  await db.connection().execute(async (one) => {
    await sql`set lock_timeout = '2s'`.execute(one)
    try {
      const tables = [...EMPTIED_TABLES.map((table) => `crisis.${table}`), ...EMPTIED_ELSEWHERE]
      if (await isSmall(one, 'bus.event')) tables.push('bus.event')
      for (const table of tables) await sql`vacuum full ${sql.table(table)}`.execute(one)
    } finally {
      await sql`reset lock_timeout`.execute(one)
    }
  })
}

export async function markWiped(db: Database, ids: readonly string[], at: Date): Promise<void> {
  await sql`
    insert into crisis.wiped_entry (entry_id, at) select unnest(${[...ids]}::text[]), ${at} on conflict do nothing`.execute(
    db,
  )
}

/** A log larger than this would keep what goes on waiting while it is written anew: its old rows go when their place is used again. */
const MOST_BYTES = 64 * 1024 * 1024

async function isSmall(db: Database, table: string): Promise<boolean> {
  const { rows } = await sql<{ bytes: string }>`select pg_relation_size(${table}::regclass) as bytes`.execute(db)
  return Number(rows[0]!.bytes) <= MOST_BYTES
}
