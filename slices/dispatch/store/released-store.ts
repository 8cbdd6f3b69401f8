import { sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'

/** The version that replaces this one, once a wave of it has opened; null before that, for it is not out yet. */
export async function correctionOf(db: Database, versionId: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select v.id from message.public_version v
     where v.replaces_id = ${versionId} and v.withdrawn_at is null
       and exists (select from dispatch.dispatch d join dispatch.wave w on w.dispatch_id = d.id
                    where d.version_id = v.id and w.opened_at is not null) limit 1`.execute(db)
  return rows[0]?.id ?? null
}

/** When this version became public, or null: asked in the transaction of whoever must know, before the event is heard. */
export async function publishedAt(db: Database, versionId: string): Promise<Date | null> {
  const { rows } = await sql<{ at: Date }>`
    select w.opened_at as at from dispatch.publication p join dispatch.wave w on w.id = p.wave_id
     where p.version_id = ${versionId} order by w.opened_at, w.id limit 1`.execute(db)
  return rows[0]?.at ?? null
}
