import { type Kysely, sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'

/** How many have the words of each statement, of those it was for; each person once. */
export async function headsWithWords(
  db: Database,
  crisisId: string,
): Promise<Map<string, { had: number; of: number }>> {
  const { rows } = await sql<{ id: string; had: number; of: number }>`
    with one as (
      select s.id, r.person, r.dispatch_id, sum(r.heads) as heads, sum(r.heads) filter (where r.is_reached) as reached
        from crisis.statement s
        join crisis.statement_part p on p.statement_id = s.id
        join dispatch.public_dispatch d on d.message_id = p.message_id
        join dispatch.public_told r on r.dispatch_id = d.id
       where s.crisis_id = ${crisisId} group by 1, 2, 3),
    once as (select id, person, max(heads) as heads, max(reached) as reached from one group by 1, 2)
    select id, sum(heads)::int as of, sum(least(coalesce(reached, 0), heads))::int as had from once group by 1`.execute(
    db as Kysely<unknown>,
  )
  return new Map(rows.map(({ id, ...heads }) => [id, heads]))
}

/** When words of the room ended, by their number, as its log has it. */
export async function endedAt(db: Database, crisisId: string): Promise<Map<number, Date>> {
  const { rows } = await sql<{ number: number; at: Date }>`
    select (params ->> 'number')::int as number, max(written_at) as at from crisis.entry
     where crisis_id = ${crisisId} and code in ('statement-withdrawn', 'statement-dropped', 'statement-stopped') group by 1`.execute(
    db as Kysely<unknown>,
  )
  return new Map(rows.map((row) => [row.number, row.at]))
}
