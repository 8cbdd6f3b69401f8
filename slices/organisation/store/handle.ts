import type { Kysely } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import type { OrganisationTables } from './tables.ts'

/** The process-wide handle (or transaction), narrowed to the tables of this slice. */
export function tablesOf(handle: Database): Kysely<OrganisationTables> {
  return handle as Kysely<OrganisationTables>
}
