import { sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'

/** Changes when anything does in any crisis room of a mode: what a room was asked holds as long as this is the same. */
export async function roomsStamp(db: Database, mode: Mode): Promise<string> {
  const { rows } = await sql<{ stamp: string }>`
    select stamp from crisis.public_rooms_stamp where mode = ${mode}`.execute(db)
  return rows[0]?.stamp ?? ''
}
