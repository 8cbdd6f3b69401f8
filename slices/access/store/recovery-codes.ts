import type { Database, Trx } from '../../../kit/db/database.ts'
import { tablesOf } from './handle.ts'

/** What was there before works no more. */
export async function replaceRecoveryCodes(trx: Trx, userId: string, hashes: readonly string[], at: Date) {
  await endRecoveryCodes(trx, userId)
  const rows = hashes.map((code_hash) => ({ user_id: userId, code_hash, made_at: at, used_at: null }))
  await tablesOf(trx).insertInto('access.recovery_code').values(rows).execute()
}

export async function endRecoveryCodes(trx: Trx, userId: string): Promise<void> {
  await tablesOf(trx).deleteFrom('access.recovery_code').where('user_id', '=', userId).execute()
}

/** Takes the code in one statement: of two who type it at once, one gets true. */
export async function spendRecoveryCode(
  trx: Trx,
  { userId, codeHash, at }: { userId: string; codeHash: string; at: Date },
): Promise<boolean> {
  const row = await tablesOf(trx)
    .updateTable('access.recovery_code')
    .set({ used_at: at })
    .where('user_id', '=', userId)
    .where('code_hash', '=', codeHash)
    .where('used_at', 'is', null)
    .returning('user_id')
    .executeTakeFirst()
  return row !== undefined
}

export async function recoveryCodesLeft(db: Database, userId: string): Promise<number> {
  const rows = await tablesOf(db)
    .selectFrom('access.recovery_code')
    .select('code_hash')
    .where('user_id', '=', userId)
    .where('used_at', 'is', null)
    .execute()
  return rows.length
}
