import { sql } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'
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

export type PresentAt = Present & { inquiryId: string }

/** Who has which inquiry open now, of those that a caller reads; themselves left out. `unitIds` as `readsIn` gives them. */
export async function presentAnywhere(
  db: Database,
  { mode, callerId, unitIds }: { mode: Mode; callerId: string; unitIds: string[] | null },
): Promise<PresentAt[]> {
  const found = pressTables(db)
    .selectFrom('press.presence as p')
    .innerJoin('press.inquiry as i', 'i.id', 'p.inquiry_id')
    .innerJoin('organisation.public_person as o', 'o.id', 'p.person_id')
    .select(['p.inquiry_id as inquiryId', 'o.id', 'o.display_name as name', 'p.is_writing as isWriting'])
    .where('i.mode', '=', mode)
    .where('p.person_id', '<>', callerId)
    .where('p.seen_at', '>', sql<Date>`now() - ${FRESH}`)
    .orderBy('p.inquiry_id')
    .orderBy('o.display_name')
  if (unitIds === null) return found.execute()
  return found
    .where((e) => e.or([e('i.unit_id', '=', sql<string>`any(${unitIds}::text[])`), e('i.owner_id', '=', callerId)]))
    .execute()
}

/** Forgets who had an inquiry open before a moment. */
export async function forgetPresence(trx: Trx, before: Date): Promise<void> {
  await pressTables(trx).deleteFrom('press.presence').where('seen_at', '<', before).execute()
}
