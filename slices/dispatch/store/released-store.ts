import { sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'

/** The approved version that replaces this one, or null. */
export async function correctionOf(db: Database, versionId: string): Promise<string | null> {
  const { rows } = await sql<{
    id: string
  }>`select id from message.public_version where replaces_id = ${versionId} and withdrawn_at is null limit 1`.execute(
    db,
  )
  return rows[0]?.id ?? null
}
