import type { Kysely } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import type { AccessTables } from './tables.ts'

/** The process-wide handle (or transaction), narrowed to the tables of this slice and the views it reads. */
export function tablesOf(handle: Database): Kysely<AccessTables> {
  return handle as Kysely<AccessTables>
}
