import { sql } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { Duty } from '../../../kit/kernel/caller.ts'
import type { Giving } from '../rules/own-power.ts'
import { tablesOf } from './handle.ts'

/**
 * Those who hold these duties anywhere, or at the top, but those it is of; and not who has been told of the same kind of thing by the same
 * person within the hour.
 */
export async function peopleToTell(
  trx: Trx,
  giving: Giving,
  to: { day: string; agencyId: string; anywhere: readonly Duty[]; atTop: readonly Duty[] },
): Promise<string[]> {
  const { day, agencyId, anywhere, atTop } = to
  const { rows } = await sql<{ id: string }>`
    select distinct p.id from organisation.duty d join organisation.person p on p.id = d.person_id
     where (d.duty = any (${[...anywhere]}::text[]) or d.duty = any (${[...atTop]}::text[]) and d.unit_id = ${agencyId})
       and d.valid_from <= ${day} and (d.valid_to is null or d.valid_to > ${day})
       and (p.valid_to is null or p.valid_to > ${day})
       and p.id <> ${giving.by} and p.id is distinct from ${giving.personId}
       and not exists (
         select from organisation.giving_notice n join organisation.giving g on g.id = n.giving_id
          where n.person_id = p.id and g.given_by = ${giving.by} and g.kind = ${giving.kind}
            and g.given_at > ${giving.at}::timestamptz - interval '1 hour')
     order by p.id`.execute(trx)
  return rows.map(({ id }) => id)
}

export async function insertGivingNotices(
  trx: Trx,
  rows: { id: string; giving_id: string; person_id: string }[],
): Promise<void> {
  if (rows.length > 0) await tablesOf(trx).insertInto('organisation.giving_notice').values(rows).execute()
}

/** What a notice is about, and where it is written to; null when they have left. */
export async function findGivingNotice(db: Database, id: string) {
  const row = await tablesOf(db)
    .selectFrom('organisation.giving_notice as n')
    .innerJoin('organisation.giving as g', 'g.id', 'n.giving_id')
    .innerJoin('organisation.person as p', 'p.id', 'n.person_id')
    .select(['g.kind', 'p.language', 'p.email'])
    .where('n.id', '=', id)
    .where('p.valid_to', 'is', null)
    .executeTakeFirst()
  return row ?? null
}
