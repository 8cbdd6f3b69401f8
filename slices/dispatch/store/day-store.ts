import { sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'

export type OpenQuestion = {
  id: string
  dispatchId: string
  dispatchTitle: string
  /** The unit that sends, which answers. */
  unitId: string
  text: string
  at: Date
}

/** Questions asked back that nobody has answered, to texts that `reader` is not kept from, the oldest first. */
export async function openQuestions(db: Database, reader: string | null): Promise<OpenQuestion[]> {
  const { rows } = await sql<OpenQuestion>`
    select q.id, q.dispatch_id as "dispatchId", d.title as "dispatchTitle", d.unit_id as "unitId", q.text, q.at
      from dispatch.question_back q join dispatch.dispatch d on d.id = q.dispatch_id
     where q.answered_at is null and confidentiality.public_reads(d.message_id, ${reader}, true) order by q.at, q.id limit 100`.execute(
    db,
  )
  return rows
}
