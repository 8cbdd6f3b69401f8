import { sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import { isUnseen, OLDEST, type Wiping } from '../../../kit/db/wiping.ts'

/** A log larger than this would keep what goes on waiting while it is written anew: its old rows go when their place is used again. */
const MOST_BYTES = 64 * 1024 * 1024

export const LOG_WIPING: Wiping = {
  unwiped: async (db) => {
    const { rows } = await sql<{ id: string }>`
      with oldest as ${OLDEST}
      select e.id from bus.event e, oldest o
       where e.content is null and not exists (select from trace.wiped_event w where w.event_id = e.id)
         and ${isUnseen('e')}`.execute(db)
    return rows.map((row) => row.id)
  },
  tables: async (db) => ((await bytesOf(db, 'bus.event')) <= MOST_BYTES ? ['bus.event'] : []),
  markWiped: async (db, ids, at) => {
    await sql`
      insert into trace.wiped_event (event_id, at) select unnest(${[...ids]}::text[]), ${at} on conflict do nothing`.execute(
      db,
    )
  },
}

async function bytesOf(db: Database, table: string): Promise<number> {
  const { rows } = await sql<{ bytes: string }>`select pg_relation_size(${table}::regclass) as bytes`.execute(db)
  return Number(rows[0]!.bytes)
}
