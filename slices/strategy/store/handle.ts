import type { Kysely, Transaction } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { StrategyTables } from './tables.ts'

/** The process-wide handle, narrowed to the tables of this slice. */
export const strategyDb = (handle: Database): Kysely<StrategyTables> => handle as Kysely<StrategyTables>
export const strategyTrx = (handle: Trx): Transaction<StrategyTables> => handle as Transaction<StrategyTables>
