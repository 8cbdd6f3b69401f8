import { type Kysely, sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import type { TextPromise } from './promises-of-texts.ts'

/**
 * The room was closed before the time that a text promised those who have it, where it never was public: more does not come, and whoever reads it by a link
 * of their own is told so. Null for every other text, and where newer words were for the same people.
 */
export async function endedPromise(db: Database, messageId: string): Promise<TextPromise | null> {
  const { rows } = await sql<{ number: number; promised: Date; saidAt: Date; endedAt: Date; isCorrection: boolean }>`
    select s.number, s.next_at as promised, coalesce(s.released_at, s.made_at) as "saidAt", c.closed_at as "endedAt", s.corrects is not null as "isCorrection"
      from crisis.statement_part p
      join crisis.statement s on s.id = p.statement_id
      join crisis.crisis c on c.id = s.crisis_id
     where p.message_id = ${messageId} and s.status_id is null and c.mode <> 'exercise' and c.closed_at < s.next_at
       and not exists (
             select from crisis.statement n join crisis.statement_part q on q.statement_id = n.id
              where n.crisis_id = s.crisis_id and n.number > s.number and n.state in ('out', 'withdrawn')
                and (q.groups && p.groups or 'public' = any (q.groups)))`.execute(db as Kysely<unknown>)
  const [row] = rows
  if (!row) return null
  const { number, promised, saidAt, endedAt, isCorrection } = row
  return {
    ...{ number, isCorrection, saidAt: saidAt.getTime(), promised: promised.getTime(), endedAt: endedAt.getTime() },
    ...{ movedTo: null, movedAt: null, followedAt: null, isLate: false },
    next: { promised: null, endedAt: endedAt.getTime() },
  }
}
