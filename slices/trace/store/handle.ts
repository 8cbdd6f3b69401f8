import type { Kysely } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import type { TraceTables } from './tables.ts'

/** The process-wide handle (or transaction), narrowed to the chain and the event rows that it covers. */
export function traceDb(handle: Database): Kysely<TraceTables> {
  return handle as Kysely<TraceTables>
}
