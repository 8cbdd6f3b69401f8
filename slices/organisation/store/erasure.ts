import type { Database, Trx } from '../../../kit/db/database.ts'
import { tablesOf } from './handle.ts'

const BATCH = 500

export async function peopleWhoLeftBefore(db: Database, day: string): Promise<string[]> {
  const rows = await tablesOf(db)
    .selectFrom('organisation.person')
    .select('id')
    .where('valid_to', '<=', day)
    .where('erased_at', 'is', null)
    .limit(BATCH)
    .execute()
  return rows.map((row) => row.id)
}

/** Empties the rows of these people and deletes what hangs on them. The ids stay. */
export async function erasePeople(trx: Trx, ids: string[], at: Date): Promise<void> {
  const db = tablesOf(trx)
  await db.deleteFrom('organisation.duty').where('person_id', 'in', ids).execute()
  await db.deleteFrom('organisation.absence').where('person_id', 'in', ids).execute()
  await db.deleteFrom('organisation.move').where('person_id', 'in', ids).execute()
  await db.deleteFrom('organisation.giving').where('person_id', 'in', ids).execute()
  await db.deleteFrom('organisation.giving_notice').where('person_id', 'in', ids).execute()
  await db.updateTable('organisation.absence').set({ deputy_id: null }).where('deputy_id', 'in', ids).execute()
  await db
    .updateTable('organisation.person')
    .set({ display_name: '–', title: '', email: null, mobile: null, erased_at: at })
    .where('id', 'in', ids)
    .execute()
}

/** Everything this slice holds about one person. */
export async function ownData(db: Database, personId: string) {
  const tables = tablesOf(db)
  const [duties, absences, standsInFor, moves] = await Promise.all([
    tables
      .selectFrom('organisation.duty')
      .select(['id', 'duty', 'unit_id as unitId', 'valid_from as validFrom', 'valid_to as validTo'])
      .where('person_id', '=', personId)
      .orderBy('valid_from')
      .orderBy('id')
      .execute(),
    tables
      .selectFrom('organisation.absence')
      .select(['id', 'from_at as from', 'to_at as to', 'deputy_id as deputyId'])
      .where('person_id', '=', personId)
      .orderBy('from_at')
      .orderBy('id')
      .execute(),
    tables
      .selectFrom('organisation.absence')
      .select(['id', 'from_at as from', 'to_at as to'])
      .where('deputy_id', '=', personId)
      .orderBy('from_at')
      .orderBy('id')
      .execute(),
    tables
      .selectFrom('organisation.move')
      .select(['id', 'from_unit_id as fromUnitId', 'to_unit_id as toUnitId', 'moves_on as movesOn'])
      .where('person_id', '=', personId)
      .where('called_off_at', 'is', null)
      .orderBy('moves_on')
      .orderBy('id')
      .execute(),
  ])
  return { duties, absences, standsInFor, moves }
}
