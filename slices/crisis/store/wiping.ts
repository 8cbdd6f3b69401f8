import { sql } from 'kysely'
import { isUnseen, OLDEST, type Wiping } from '../../../kit/db/wiping.ts'
import { EMPTIED_ELSEWHERE, EMPTIED_TABLES } from './erasure.ts'

/** The log of the rooms, and what stands beside it. The log of events is wiped where it is kept. */
export const CRISIS_WIPING: Wiping = {
  unwiped: async (db) => {
    const { rows } = await sql<{ id: string }>`
      with oldest as ${OLDEST}
      select e.id from crisis.entry e, oldest o
       where e.redacted_at is not null and not exists (select from crisis.wiped_entry w where w.entry_id = e.id)
         and ${isUnseen('e')}`.execute(db)
    return rows.map((row) => row.id)
  },
  tables: async () => [...EMPTIED_TABLES.map((table) => `crisis.${table}`), ...EMPTIED_ELSEWHERE],
  markWiped: async (db, ids, at) => {
    await sql`
      insert into crisis.wiped_entry (entry_id, at) select unnest(${[...ids]}::text[]), ${at} on conflict do nothing`.execute(
      db,
    )
  },
}
