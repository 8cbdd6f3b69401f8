import type { Kysely, Transaction } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { AudienceTables } from './tables.ts'

/** The process-wide handle, narrowed to the tables of this slice. */
export const audienceDb = (handle: Database): Kysely<AudienceTables> => handle as Kysely<AudienceTables>
export const audienceTrx = (handle: Trx): Transaction<AudienceTables> => handle as Transaction<AudienceTables>
