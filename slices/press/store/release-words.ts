import { sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import { pressTables } from './tables.ts'

const MOST = 200

/** Released versions whose compounds have not been taken apart yet, with all their words. */
export async function unindexedReleases(db: Database): Promise<{ versionId: string; text: string }[]> {
  const { rows } = await sql<{ versionId: string; text: string }>`
    select distinct on (r.version_id) r.version_id as "versionId",
           concat_ws(' ', jsonb_path_query_array(r.editions, '$.*.title')::text,
             jsonb_path_query_array(r.editions, '$.**.text ? (@.type() == "string")')::text) as text
      from press.public_release r
     where r.withdrawn_at is null and not exists (select from press.release_words w where w.version_id = r.version_id)
     limit ${MOST}`.execute(db)
  return rows
}

export async function insertReleaseWords(db: Database, rows: { version_id: string; words: string }[]): Promise<void> {
  await pressTables(db)
    .insertInto('press.release_words')
    .values(rows)
    .onConflict((c) => c.doNothing())
    .execute()
}
