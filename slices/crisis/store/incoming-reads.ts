import { type Kysely, sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import type { CrisisRow } from './crises.ts'

export type InquiryRow = { id: string; topic: string; at: Date; isAnswered: boolean }

/** What the press has asked the unit, or the one that handles it, since it was declared: the topic, never who asks. */
export async function inquiriesOfCrisis(db: Database, file: CrisisRow): Promise<InquiryRow[]> {
  const { rows } = await sql<InquiryRow>`
    select id, topic, received_at as at, answered_at is not null as "isAnswered" from press.public_inquiry
     where mode = ${file.mode} and received_at >= ${file.declared_at}
       and received_at <= coalesce(${file.closed_at}::timestamptz + interval '1 day', 'infinity')
       and (unit_id = any (${[file.unit_id, file.owner_unit_id]}) or owner_unit_id = ${file.unit_id})
     order by received_at desc, id desc limit 500`.execute(db as Kysely<unknown>)
  return rows
}
