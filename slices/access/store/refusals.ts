import type { Database, Trx } from '../../../kit/db/database.ts'
import type { Refusals } from '../rules/refusal.ts'
import { tablesOf } from './handle.ts'

/** What was refused for this account, by where it came from. */
export async function findRefusals(db: Database, userId: string): Promise<Map<string, Refusals>> {
  const rows = tablesOf(db)
    .selectFrom('access.refusal')
    .select(['source', 'count', 'since', 'last_at as lastAt'])
    .where('user_id', '=', userId)
  return new Map((await rows.execute()).map(({ source, ...refusals }) => [source, refusals]))
}

export async function saveRefusals(
  trx: Trx,
  userId: string,
  source: string,
  { count, since, lastAt }: Refusals,
): Promise<void> {
  await tablesOf(trx)
    .insertInto('access.refusal')
    .values({ user_id: userId, source, count, since, last_at: lastAt })
    .onConflict((c) => c.columns(['user_id', 'source']).doUpdateSet({ count, since, last_at: lastAt }))
    .execute()
}

/** Forgets what came from one place, or all of it. */
export async function clearRefusals(trx: Trx, userId: string, source?: string): Promise<void> {
  const gone = tablesOf(trx).deleteFrom('access.refusal').where('user_id', '=', userId)
  await (source === undefined ? gone : gone.where('source', '=', source)).execute()
}
