import { sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'

type WaitingRow = { id: string; title: string; unitId: string; unitName: string; askedAt: Date; heldBy: string | null }

/** Title, unit, since when and what room holds the words, of messages that wait for approval. */
export async function waitingRows(db: Database, ids: string[]): Promise<WaitingRow[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<WaitingRow>`
    select m.id, m.working_title as title, m.unit_id as "unitId", coalesce(u.name, '') as "unitName", a.asked_at as "askedAt",
           m.held_by as "heldBy"
      from message.message m
      join message.approval a on a.message_id = m.id and a.decision is null
      left join organisation.public_unit u on u.id = m.unit_id
     where m.id = any(${ids})
     order by a.asked_at, m.id`.execute(db)
  return rows
}
