import { type Kysely, sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'

/** When words of the room ended, by their number, as its log has it. */
export async function endedAt(db: Database, crisisId: string): Promise<Map<number, Date>> {
  const { rows } = await sql<{ number: number; at: Date }>`
    select (params ->> 'number')::int as number, max(written_at) as at from crisis.entry
     where crisis_id = ${crisisId} and code in ('statement-withdrawn', 'statement-dropped', 'statement-stopped') group by 1`.execute(
    db as Kysely<unknown>,
  )
  return new Map(rows.map((row) => [row.number, row.at]))
}

/** In which order the room's log has it that words were ended, or that what they rest on changed, by their number; the last of each. */
export async function turnsOf(
  db: Database,
  crisisId: string,
): Promise<Map<number, { ended: number; flagged: number }>> {
  const { rows } = await sql<{ number: number; ended: number; flagged: number }>`
    select (params ->> 'number')::int as number, coalesce(max(seq) filter (where code <> 'statement-flagged'), 0)::int as ended,
           coalesce(max(seq) filter (where code = 'statement-flagged'), 0)::int as flagged
      from crisis.entry
     where crisis_id = ${crisisId} and code in ('statement-withdrawn', 'statement-dropped', 'statement-stopped', 'statement-flagged')
     group by 1`.execute(db as Kysely<unknown>)
  return new Map(rows.map((row) => [row.number, row]))
}
