import { sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'

/** In which open rooms, exercises apart, these people have let first words go while nobody led. */
export async function spokenAlone(
  db: Database,
  personIds: readonly string[],
): Promise<{ personId: string; crisisId: string }[]> {
  if (personIds.length === 0) return []
  const { rows } = await sql<{ personId: string; crisisId: string }>`
    select distinct e.by as "personId", e.crisis_id as "crisisId"
      from crisis.crisis c join crisis.entry e on e.crisis_id = c.id
     where c.state = 'open' and c.mode <> 'exercise' and e.code = 'statement-released-alone'
       and e.by = any (${[...personIds]}::text[])
     order by 1, 2`.execute(db)
  return rows
}

/** One at a time of those who let words go alone, whichever rooms they do it in. */
export async function lockSpeakingAlone(db: Database, personId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('crisis.alone'), hashtext(${personId}))`.execute(db)
}
