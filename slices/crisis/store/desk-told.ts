import { type Kysely, sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'

/** Does this wave, which has opened, carry the words to the ministry? */
export async function reachesMinistry(db: Database, waveId: string): Promise<boolean> {
  const { rows } = await sql`
    select from dispatch.public_wave where id = ${waveId} and 'ministry' = any (audience_kinds)`.execute(
    db as Kysely<unknown>,
  )
  return rows.length > 0
}

/** The unit at the top of a crisis, where nothing has been handed over by then to whoever has its desk, nor to its own address, and they have not answered. Else null. */
export async function untoldTop(db: Database, crisisId: string, at: Date): Promise<{ name: string } | null> {
  const { rows } = await sql<{ name: string }>`
    select d.name from crisis.desk_person d
     where d.crisis_id = ${crisisId} and (d.answered_at <= ${at}) is not true and not exists (
       select from crisis.attempt a
        where a.crisis_id = d.crisis_id and a.state = 'accepted' and a.handed_at <= ${at}
          and (a.unit_id = d.unit_id or a.person_id = d.person_id))`.execute(db as Kysely<unknown>)
  return rows[0] ?? null
}
