import { sql } from 'kysely'
import type { Trx } from '../../../kit/db/database.ts'

/** SQL condition on alias `i` of `measure.survey_invitation`: whoever it is may still be written to. */
export const IS_STILL_THERE = sql<boolean>`exists (select from audience.public_recipient r
  where r.source_id = i.source_id and r.excluded_reason is null)`

/** The addresses of those who are gone, or have said no more, go with them. How many. */
export async function forgetLeftAddresses(trx: Trx): Promise<number> {
  const { rows } = await sql`update measure.survey_invitation i set address = null
    where i.address is not null and not ${IS_STILL_THERE} returning i.id`.execute(trx)
  return rows.length
}
