import { sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import { tablesOf } from './handle.ts'

/** Is this the mobile of somebody who works here? `phone` is written as `+4700000000`; spaces do not count. */
export async function isMobileOfPerson(db: Database, phone: string): Promise<boolean> {
  const found = await tablesOf(db)
    .selectFrom('organisation.person')
    .select('id')
    .where(sql<string>`replace(mobile, ' ', '')`, '=', phone.replaceAll(' ', ''))
    .where('erased_at', 'is', null)
    .executeTakeFirst()
  return found !== undefined
}
