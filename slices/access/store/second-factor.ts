import type { Database, Trx } from '../../../kit/db/database.ts'
import { tablesOf } from './handle.ts'

/** Takes the app and its backup codes away. */
export async function endSecondFactor(trx: Trx, userId: string): Promise<void> {
  await tablesOf(trx).deleteFrom('access.two_factor').where('user_id', '=', userId).execute()
  await tablesOf(trx).updateTable('access.user').set({ two_factor_enabled: false }).where('id', '=', userId).execute()
}

/** Whose sign-in waits for a code, by the cookie of its second step; the library checks that the cookie is its own. */
export async function accountInSecondStep(
  db: Database,
  cookie: string | undefined,
  now: Date,
): Promise<{ id: string; email: string } | null> {
  const identifier = cookie?.split('.')[0]
  if (!identifier) return null
  const row = await tablesOf(db)
    .selectFrom('access.verification as v')
    .innerJoin('access.user as u', 'u.id', 'v.value')
    .select(['u.id', 'u.email'])
    .where('v.identifier', '=', identifier)
    .where('v.expires_at', '>', now)
    .executeTakeFirst()
  return row ?? null
}
