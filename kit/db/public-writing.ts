import { type RawBuilder, sql } from 'kysely'
import type { Database } from './database.ts'

/** What PostgreSQL lets everybody keep something with, whatever tables they may not touch: large objects, and messages in the write-ahead log. */
const KEEPS: RawBuilder<unknown> = sql`select p.oid::regprocedure::text as name from pg_proc p
  where p.pronamespace = 'pg_catalog'::regnamespace
    and (p.proname like 'lo\\_%' or p.proname in ('loread', 'lowrite', 'pg_logical_emit_message'))
    and has_function_privilege('varde_public', p.oid, 'execute')`

/** By which functions the role of the public pages could keep something in the database; none, where they are closed. */
export async function publicKeeps(db: Database): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`${KEEPS} order by 1`.execute(db)
  return rows.map((row) => row.name)
}

/** Closes them to everybody but the owner of the database server. Throws where this database user may not. */
export async function closePublicKeeps(db: Database): Promise<void> {
  await db.transaction().execute(async (trx) => {
    // Two processes that start at once would change the same rows of the catalogue.
    await sql`select pg_advisory_xact_lock(hashtext('varde.public-keeps'))`.execute(trx)
    for (const name of await publicKeeps(trx))
      await sql`revoke execute on function ${sql.raw(name)} from public`.execute(trx)
  })
}
