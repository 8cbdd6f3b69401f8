import { sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import { pressTables } from './tables.ts'

/** Somebody counts as there this long after their browser last said so. */
const FRESH = sql`interval '20 seconds'`

export async function markPresent(
  db: Database,
  here: { inquiryId: string; personId: string; isWriting: boolean },
): Promise<void> {
  const { inquiryId, personId, isWriting } = here
  const seen = { is_writing: isWriting, seen_at: sql<Date>`now()` }
  await pressTables(db)
    .insertInto('press.presence')
    .values({ inquiry_id: inquiryId, person_id: personId, ...seen })
    .onConflict((c) => c.columns(['inquiry_id', 'person_id']).doUpdateSet(seen))
    .execute()
}

export async function markGone(db: Database, inquiryId: string, personId: string): Promise<void> {
  await pressTables(db)
    .deleteFrom('press.presence')
    .where((e) =>
      e.or([
        e('seen_at', '<', sql<Date>`now() - interval '1 hour'`),
        e.and({ inquiry_id: inquiryId, person_id: personId }),
      ]),
    )
    .execute()
}

export type Present = { id: string; name: string; isWriting: boolean }

/** Who has it open now, by name. */
export async function presentIn(db: Database, inquiryId: string): Promise<Present[]> {
  return pressTables(db)
    .selectFrom('press.presence as p')
    .innerJoin('organisation.public_person as o', 'o.id', 'p.person_id')
    .select(['o.id', 'o.display_name as name', 'p.is_writing as isWriting'])
    .where('p.inquiry_id', '=', inquiryId)
    .where('p.seen_at', '>', sql<Date>`now() - ${FRESH}`)
    .orderBy('o.display_name')
    .execute()
}
