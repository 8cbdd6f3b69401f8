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

/** The unit at the top of a crisis, where nothing has been handed over to it by then: not to those called in or told there, and not to its own address, and none of them has answered. Else null. */
export async function untoldTop(db: Database, crisisId: string, at: Date): Promise<{ name: string } | null> {
  const { rows } = await sql<{ name: string }>`
    select o.name from crisis.crisis c
      join organisation.public_unit u on u.id = c.unit_id
     cross join lateral (
           select o.id, o.name from organisation.public_unit o where o.id = any (u.path) and o.kind <> 'ministry'
            order by array_position(u.path, o.id) limit 1) o
     where c.id = ${crisisId} and not exists (
       select from crisis.attempt a
        where a.crisis_id = c.id and a.state = 'accepted' and a.handed_at <= ${at}
          and (a.unit_id = o.id
               or a.person_id in (select d.person_id from crisis.candidate d join crisis.position p on p.id = d.position_id
                                   where p.crisis_id = c.id and p.unit_id = o.id)))
       and not exists (
       select from crisis.call k join crisis.candidate d on d.person_id = k.person_id join crisis.position p on p.id = d.position_id
        where k.crisis_id = c.id and k.answered_at <= ${at} and p.crisis_id = c.id and p.unit_id = o.id)`.execute(
    db as Kysely<unknown>,
  )
  return rows[0] ?? null
}
