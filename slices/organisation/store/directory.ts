import type { Database } from '../../../kit/db/database.ts'
import { tablesOf } from './handle.ts'
import { PERSON_COLUMNS, type Person } from './people.ts'

const PAGE = 20
const HITS = 12

const like = (text: string) => `%${text.trim().replace(/[\\%_]/g, '\\$&')}%`

/** The people of one unit on a day, by name, 20 at a time; with how many there are in all. */
export async function peopleIn(
  db: Database,
  asked: { unitId: string; day: string; search: string; offset: number; withProtected: boolean },
): Promise<{ people: Person[]; total: number }> {
  let query = tablesOf(db)
    .selectFrom('organisation.person')
    .where('unit_id', '=', asked.unitId)
    .where('valid_from', '<=', asked.day)
    .where((e) => e.or([e('valid_to', 'is', null), e('valid_to', '>', asked.day)]))
    .where('erased_at', 'is', null)
  if (!asked.withProtected) query = query.where('protected', '=', false)
  if (asked.search.trim())
    query = query.where((e) =>
      e.or([e('display_name', 'ilike', like(asked.search)), e('email', 'ilike', like(asked.search))]),
    )
  const [people, count] = await Promise.all([
    query
      .select([...PERSON_COLUMNS])
      .orderBy('display_name')
      .orderBy('id')
      .limit(PAGE)
      .offset(asked.offset)
      .execute(),
    query.select((e) => e.fn.countAll<number>().as('n')).executeTakeFirstOrThrow(),
  ])
  return { people, total: Number(count.n) }
}

/** Colleagues whose name has these letters, for choosing a deputy: name, title and unit, nothing else. */
export async function findColleagues(db: Database, search: string, day: string) {
  return tablesOf(db)
    .selectFrom('organisation.person as p')
    .innerJoin('organisation.unit as u', 'u.id', 'p.unit_id')
    .select(['p.id', 'p.display_name as displayName', 'p.title', 'u.name as unitName'])
    .where('p.display_name', 'ilike', like(search))
    .where('p.protected', '=', false)
    .where('p.erased_at', 'is', null)
    .where('p.valid_from', '<=', day)
    .where((e) => e.or([e('p.valid_to', 'is', null), e('p.valid_to', '>', day)]))
    .orderBy('p.display_name')
    .limit(HITS)
    .execute()
}
