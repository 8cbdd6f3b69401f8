import { type Kysely, sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'

/** How many of own staff have the words of a statement, of how many who are to, how many of these what is public waits for, and whether all have been told. */
export type StaffHad = { reached: number; of: number; missing: number; isTold: boolean }
export const NO_STAFF: StaffHad = { reached: 0, of: 0, missing: 0, isTold: true }

/** Own staff by statement, of what left at once, as dispatch counts them (`dispatch.public_staff_had`); no entry where nobody of them is to get it. */
export async function staffHadIn(db: Database, statementIds: readonly string[]): Promise<Map<string, StaffHad>> {
  if (statementIds.length === 0) return new Map()
  const { rows } = await sql<StaffHad & { id: string }>`
    select p.statement_id as id, sum(h.reached)::int as reached, sum(h.of)::int as of, sum(h.missing)::int as missing,
           sum(h.missing) = 0 and bool_and(h.is_opened) as "isTold"
      from crisis.statement_part p
      join dispatch.public_staff_had h on h.dispatch_id = p.dispatch_id
     where h.dispatch_id = any(array(select o.dispatch_id from crisis.statement_part o where o.statement_id = any(${[...statementIds]})))
       and p.statement_id = any(${[...statementIds]}) and p.languages = '{}' and 'staff' = any (p.groups)
     group by 1`.execute(db as Kysely<unknown>)
  return new Map(rows.map(({ id, ...had }) => [id, had]))
}

export const staffOf = async (db: Database, statementId: string): Promise<StaffHad> =>
  (await staffHadIn(db, [statementId])).get(statementId) ?? NO_STAFF
