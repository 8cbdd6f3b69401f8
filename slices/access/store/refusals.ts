import type { Database, Trx } from '../../../kit/db/database.ts'
import type { Refusals } from '../rules/refusal.ts'
import { tablesOf } from './handle.ts'

export async function findRefusals(db: Database, userId: string): Promise<Refusals | null> {
  const row = await tablesOf(db)
    .selectFrom('access.refusal')
    .select(['count', 'since', 'last_at as lastAt'])
    .where('user_id', '=', userId)
    .executeTakeFirst()
  return row ?? null
}

export async function saveRefusals(trx: Trx, userId: string, { count, since, lastAt }: Refusals): Promise<void> {
  await tablesOf(trx)
    .insertInto('access.refusal')
    .values({ user_id: userId, count, since, last_at: lastAt })
    .onConflict((c) => c.column('user_id').doUpdateSet({ count, since, last_at: lastAt }))
    .execute()
}

export async function clearRefusals(trx: Trx, userId: string): Promise<void> {
  await tablesOf(trx).deleteFrom('access.refusal').where('user_id', '=', userId).execute()
}
