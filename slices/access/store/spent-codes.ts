import type { Database } from '../../../kit/db/database.ts'
import { tablesOf } from './handle.ts'

/** A code of an app is good for a minute and a half at most; the same digits may come again by chance after that. */
const GOOD_MS = 5 * 60_000

/** Takes a code before it is tried, in one statement: of two who send the same at once, one gets true. */
export async function spendAppCode(db: Database, { userId, code, at }: { userId: string; code: string; at: Date }) {
  const before = new Date(at.getTime() - GOOD_MS)
  const row = await tablesOf(db)
    .insertInto('access.spent_code')
    .values({ user_id: userId, code, at })
    .onConflict((c) => c.columns(['user_id', 'code']).doUpdateSet({ at }).where('access.spent_code.at', '<', before))
    .returning('code')
    .executeTakeFirst()
  return row !== undefined
}
