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

/** A place in the room's log, and when it was written. */
export type Turn = { seq: number; at: Date }

/** Where the room's log has it that words were ended, or that what they rest on changed, by their number; the last of each. */
export async function turnsOf(
  db: Database,
  crisisId: string,
): Promise<Map<number, { ended: Turn | null; flagged: Turn | null }>> {
  const { rows } = await sql<{ number: number; isFlag: boolean; seq: number; at: Date }>`
    select distinct on (1, 2) (params ->> 'number')::int as number, code = 'statement-flagged' as "isFlag", seq, written_at as at
      from crisis.entry
     where crisis_id = ${crisisId} and code in ('statement-withdrawn', 'statement-dropped', 'statement-stopped', 'statement-flagged')
     order by 1, 2, seq desc`.execute(db as Kysely<unknown>)
  const turns = new Map<number, { ended: Turn | null; flagged: Turn | null }>()
  for (const { number, isFlag, seq, at } of rows)
    turns.set(number, {
      ...(turns.get(number) ?? { ended: null, flagged: null }),
      [isFlag ? 'flagged' : 'ended']: { seq: Number(seq), at },
    })
  return turns
}
