import { type Kysely, sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'

export type EndedPromiseRow = { number: number; promised: Date; saidAt: Date; endedAt: Date; isCorrection: boolean }

/** The time that a text promised those who have it, where it never was public and its room was closed before; null where newer words were for the same people. */
export async function endedPromiseOf(db: Database, messageId: string): Promise<EndedPromiseRow | null> {
  const { rows } = await sql<EndedPromiseRow>`
    select s.number, s.next_at as promised, coalesce(s.released_at, s.made_at) as "saidAt", c.closed_at as "endedAt", s.corrects is not null as "isCorrection"
      from crisis.statement_part p
      join crisis.statement s on s.id = p.statement_id
      join crisis.crisis c on c.id = s.crisis_id
     where p.message_id = ${messageId} and s.status_id is null and c.mode <> 'exercise' and c.closed_at < s.next_at
       and not exists (
             select from crisis.statement n join crisis.statement_part q on q.statement_id = n.id
              where n.crisis_id = s.crisis_id and n.number > s.number and n.state in ('out', 'withdrawn')
                and (q.groups && p.groups or 'public' = any (q.groups)))`.execute(db as Kysely<unknown>)
  return rows[0] ?? null
}
