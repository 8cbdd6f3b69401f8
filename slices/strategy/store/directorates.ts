import { sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'

/** Units of the kind directorate: the strategy is theirs. */
export async function directorateIds(handle: Database): Promise<string[]> {
  const { rows } = await sql<{
    id: string
  }>`select id from organisation.public_unit where kind = 'directorate' and is_current`.execute(handle)
  return rows.map((row) => row.id)
}
