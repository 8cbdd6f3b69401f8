import { sql } from 'kysely'
import type { Here } from './counts.ts'

/** A fact that something on its way rests on falls behind the room's back; only the engine can know. */
export async function fallUnseen({ db, crisisId }: Here): Promise<void> {
  await sql`update crisis.fact set state = 'unconfirmed' where id in (
      select u.fact_id from crisis.statement_fact u join crisis.statement s on s.id = u.statement_id
       where s.crisis_id = ${crisisId} and s.state = 'going' order by s.number, u.fact_id limit 1)
    and not exists (select from crisis.statement w where w.crisis_id = ${crisisId} and w.state = 'waiting')`.execute(db)
}
