import { sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'

/** What changes when any inquiry does, however many there are: for screens that follow the list. */
export async function deskStamp(db: Database, mode: Mode): Promise<string> {
  const { rows } = await sql<{ stamp: string }>`
    select count(*) || '-' || coalesce(sum(extract(epoch from updated_at)), 0) || '-'
      || coalesce((select extract(epoch from max(updated_at)) from press.inquiry where mode = ${mode}), 0) as stamp
    from press.inquiry where mode = ${mode} and state in ('new', 'working', 'in-review', 'approved')`.execute(db)
  return rows[0]!.stamp
}
