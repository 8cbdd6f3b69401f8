import { sql } from 'kysely'
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

/**
 * Colleagues whom every one of these words fits, all of them: by their own name or by what their unit is called, for short too. Those whose own name it
 * is come first. Name, title and unit, nothing else.
 */
export async function findColleagues(db: Database, search: string, day: string) {
  const words = search.split(/\s+/).filter(Boolean)
  const named = sql<boolean>`(${sql.join(
    words.map((word) => sql`p.display_name ilike ${like(word)}`),
    sql` and `,
  )})`
  const fits = words.map((word) => sql<boolean>`(p.display_name ilike ${like(word)} or ${unitBegins(word)})`)
  return tablesOf(db)
    .selectFrom('organisation.person as p')
    .innerJoin('organisation.unit as u', 'u.id', 'p.unit_id')
    .select(['p.id', 'p.display_name as displayName', 'p.title', 'u.id as unitId', 'u.name as unitName'])
    .select(named.as('isNamed'))
    .where(sql<boolean>`(${sql.join(fits, sql` and `)})`)
    .where('p.protected', '=', false)
    .where('p.erased_at', 'is', null)
    .where('p.valid_from', '<=', day)
    .where((e) => e.or([e('p.valid_to', 'is', null), e('p.valid_to', '>', day)]))
    .orderBy('isNamed', 'desc')
    .orderBy('p.display_name')
    .orderBy('p.id')
    .execute()
}

/** A word of the name of a unit, in some language, or of what it is called for short begins so. */
const unitBegins = (word: string) => {
  const first = like(word).slice(1)
  return sql<boolean>`exists (select from (select u.name union all select u.short_name union all select value from jsonb_each_text(u.names)) as called (name)
    where called.name ilike ${first} or called.name ilike ${`% ${first}`})`
}

/** As many as are shown to choose from, and how many there are. */
export const firstHits = <One>(people: readonly One[]): { people: One[]; total: number } => ({
  people: people.slice(0, HITS),
  total: people.length,
})
