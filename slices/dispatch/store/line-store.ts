import { sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'

/**
 * The other versions in the line of this one, the newest first: what it corrects, what that corrects, and whatever corrects any of them; but for
 * `besides`, which are written to put them right.
 */
export async function lineOf(db: Database, versionId: string, besides: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive line as (
      select v.id, v.replaces_id from message.public_version v where v.id = ${versionId}
      union
      select o.id, o.replaces_id from line l join message.public_version o on o.id = l.replaces_id or o.replaces_id = l.id
       where o.id <> all(${[...besides]}::text[]))
    select l.id from line l join message.public_version v using (id)
     where l.id <> ${versionId} order by v.approved_at desc, l.id desc`.execute(db)
  return rows.map(({ id }) => id)
}
