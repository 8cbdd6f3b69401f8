import { sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import { mobileOf } from '../rules/people-table.ts'
import { tablesOf } from './handle.ts'

/** Those of the numbers, as they were given, that are the mobile of somebody who works here. How they are written does not count. */
export async function personsNumbers(db: Database, numbers: readonly string[]): Promise<string[]> {
  const plain = (number: string) => mobileOf(number) ?? number.replaceAll(/\s/g, '')
  if (numbers.length === 0) return []
  const mobile = sql<string>`replace(mobile, ' ', '')`
  const rows = await tablesOf(db)
    .selectFrom('organisation.person')
    .select(mobile.as('mobile'))
    .where(mobile, 'in', [...new Set(numbers.map(plain))])
    .where('erased_at', 'is', null)
    .execute()
  const own = new Set(rows.map((row) => row.mobile))
  return numbers.filter((number) => own.has(plain(number)))
}
