import type { Database, Trx } from '../../../kit/db/database.ts'
import { traceDb } from './handle.ts'
import type { TraceTables } from './tables.ts'

export type SealRow = Omit<TraceTables['trace.seal'], 'only'>

/** The last signature over the chain; null before the first. */
export async function readSeal(db: Database): Promise<SealRow | null> {
  const row = await traceDb(db)
    .selectFrom('trace.seal')
    .select(['position', 'hash', 'at', 'key', 'signature'])
    .executeTakeFirst()
  return row ?? null
}

export async function putSeal(trx: Trx, row: SealRow): Promise<void> {
  await traceDb(trx)
    .insertInto('trace.seal')
    .values({ only: true, ...row })
    .onConflict((conflict) => conflict.column('only').doUpdateSet(row))
    .execute()
}

/** The hash of the entry at this position, or null. */
export async function hashAt(db: Database, position: number): Promise<Buffer | null> {
  const row = await traceDb(db)
    .selectFrom('trace.entry')
    .select('hash')
    .where('position', '=', position)
    .executeTakeFirst()
  return row?.hash ?? null
}
