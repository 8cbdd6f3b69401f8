import { sql } from 'kysely'
import type { World } from './a-world.ts'

/** The course is over: nothing of it is on its way or promised while the next is walked, so that each costs what the first did. */
export async function quieten(db: World['db']): Promise<void> {
  await sql`update dispatch.dispatch set state = 'stopped', closed_at = now() where state in ('running', 'paused')`.execute(
    db,
  )
  await sql`update crisis.statement set state = 'dropped', dropped_reason = 'shelved' where state in ('waiting', 'going')`.execute(
    db,
  )
  await sql`update crisis.promise set state = 'kept', settled_at = now() where state = 'open'`.execute(db)
  await sql`update crisis.crisis set state = 'closed', closed_at = now(), closed_by = 'per_leader', closed_reason = 'Over'
             where state = 'open'`.execute(db)
  // A stop that nobody has lifted would hold the words of the next room here.
  await sql`insert into crisis.stop_lift (crisis_id, stop, ground, source, lifted_by, lifted_at)
            select c.id, s.hard_stop, 'told', 'Over', 'per_leader', now() from crisis.crisis c join crisis.scenario s on s.key = c.scenario_key
             where s.hard_stop is not null on conflict do nothing`.execute(db)
}
