import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Database } from './database.ts'

/** What a slice emptied in place, and whose old rows are to leave the files. */
export type Wiping = {
  /** Emptied and not wiped yet, of what no transaction can see any more (`isUnseen`). */
  unwiped: (db: Database) => Promise<string[]>
  tables: (db: Database) => Promise<readonly string[]>
  markWiped: (db: Database, ids: readonly string[], at: Date) => Promise<void>
}

/** The oldest that runs, and the oldest that reads: `with oldest as ${OLDEST} … from …, oldest o where ${isUnseen('e')}`. */
export const OLDEST = sql`(
  select age((pg_snapshot_xmin(pg_current_snapshot())::text::bigint % 4294967296)::text::xid) as running,
         (select max(age(a.backend_xmin)) from pg_stat_activity a
           where a.datname = current_database() and a.pid <> pg_backend_pid()) as reading)`

/** No transaction can see what stood in the row before: one that began earlier may, and then the old row would come along when the table is written anew. */
export const isUnseen = (row: string): RawBuilder<SqlBool> => {
  const changed = sql`age(${sql.ref(row)}.xmin)`
  return sql<SqlBool>`${changed} > o.running and ${changed} > coalesce(o.reading, 0)`
}

/**
 * An update leaves the old row in the file until its place is used again. The tables are written anew, outside any transaction, so that
 * the words are in no page of them. What an older transaction may still see stays, and is taken at the next look.
 */
export async function wipe({ db, now }: { db: Database; now: () => Date }, wiping: Wiping): Promise<number> {
  const ids = await wiping.unwiped(db)
  if (ids.length === 0) return 0
  const tables = await wiping.tables(db)
  if (tables.length === 0) return 0
  await rewriteTables(db, tables)
  await wiping.markWiped(db, ids, now())
  return ids.length
}

/** Writes the tables anew without dead rows; waits two seconds at most for those who read them. */
async function rewriteTables(db: Database, tables: readonly string[]): Promise<void> {
  await db.connection().execute(async (one) => {
    await sql`set lock_timeout = '2s'; set statement_timeout = 0`.execute(one)
    try {
      for (const table of tables) await sql`vacuum full ${sql.table(table)}`.execute(one)
    } finally {
      await sql`reset lock_timeout; reset statement_timeout`.execute(one)
    }
  })
}
