import type { Database, Trx } from '../../../kit/db/database.ts'
import { tablesOf } from './handle.ts'

/** May this account of single sign-on have a password beside it, and why? */
export async function findOpening(db: Database, userId: string): Promise<{ reason: string } | null> {
  const found = tablesOf(db).selectFrom('access.password_opening').select('reason').where('user_id', '=', userId)
  return (await found.executeTakeFirst()) ?? null
}

export async function insertOpening(
  trx: Trx,
  { userId, reason, by, at }: { userId: string; reason: string; by: string; at: Date },
): Promise<void> {
  const row = { reason, opened_by: by, opened_at: at }
  await tablesOf(trx)
    .insertInto('access.password_opening')
    .values({ user_id: userId, ...row })
    .onConflict((c) => c.column('user_id').doUpdateSet(row))
    .execute()
}

/** False when it was not open. */
export async function removeOpening(trx: Trx, userId: string): Promise<boolean> {
  const gone = await tablesOf(trx)
    .deleteFrom('access.password_opening')
    .where('user_id', '=', userId)
    .executeTakeFirst()
  return gone.numDeletedRows > 0n
}
