import { sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'

/** True the first time a key is seen: gateways and mailboxes hand the same thing over more than once. */
export async function isFirstTime(db: Database, key: string): Promise<boolean> {
  const { rows } =
    await sql`insert into dispatch.incoming (key) values (${key}) on conflict do nothing returning key`.execute(db)
  return rows.length > 0
}
