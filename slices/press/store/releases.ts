import { type Kysely, sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'
import type { Release } from '../rules/release.ts'
import { type PressTables, pressTables } from './tables.ts'

/** `parts`: what was searched for as `queryText` of kit/search makes it, compounds taken apart. */
export type ReleaseFilter = { mode: Mode; year?: number; unitId?: string; search?: string; parts?: string }

/** What followed a text in more languages, as it is out; its words only where neither is withdrawn. */
const FOLLOWED = sql<{
  edition_of: string
  editions: Release['editions']
  followed: Release['followed']
  mark: string
}>`(select n.edition_of, jsonb_object_agg(e.key, e.value) filter (where n.withdrawn_at is null) as editions,
      jsonb_object_agg(e.key, jsonb_build_object('messageId', n.message_id, 'releasedAt', n.released_at)) as followed,
      string_agg(n.id || '/' || coalesce(n.withdrawn_at::text, ''), ',' order by n.id) as mark
   from newest n cross join lateral jsonb_each(n.editions) e
   join newest o on o.message_id = n.edition_of and not (o.editions ? e.key)
  group by n.edition_of)`

/**
 * One row per message: the newest version that is released, by the database's clock, with the languages that followed as texts of their own. A
 * withdrawn text leaves the query empty, so that nothing further on can show it. A correction counts from when it is released itself, and for ever.
 */
function released(db: Kysely<PressTables>, mode: Mode) {
  return db
    .with('newest', (cte) =>
      cte
        .selectFrom('press.public_release as p')
        .selectAll('p')
        .distinctOn('p.message_id')
        .where('p.mode', '=', mode)
        .orderBy('p.message_id')
        .orderBy('p.released_at', 'desc')
        .orderBy('p.id', 'desc'),
    )
    .with('whole', (cte) =>
      cte
        .selectFrom('newest as n')
        .leftJoin('newest as o', 'o.message_id', 'n.edition_of')
        .leftJoin(FOLLOWED.as('f'), (join) => join.on(sql<boolean>`f.edition_of = n.message_id`))
        .where('o.message_id', 'is', null)
        .selectAll('n')
        .select([
          sql<Release['editions']>`coalesce(f.editions, '{}') || n.editions`.as('all_editions'),
          sql<Release['followed']>`coalesce(f.followed, '{}')`.as('followed'),
          sql<string | null>`f.mark`.as('followed_mark'),
        ]),
    )
    .selectFrom('whole as r')
    .leftJoin('organisation.public_unit as u', 'u.id', 'r.unit_id')
}

const COLUMNS = [
  'r.message_id as messageId',
  'r.number',
  'r.kind',
  'r.mode',
  'r.unit_id as unitId',
  'r.released_at as releasedAt',
  'r.withdrawn_at as withdrawnAt',
] as const

const CORRECTION = sql`press.public_release c where c.id = r.corrected_by and c.mode = r.mode and c.message_id <> r.message_id`

function withColumns(query: ReturnType<typeof released>) {
  return query.select(COLUMNS).select([
    sql<string>`coalesce(u.name, '')`.as('unitName'),
    sql<Record<string, string>>`coalesce(u.names, '{}')`.as('unitNames'),
    sql<string[]>`array(select jsonb_object_keys(r.editions || r.followed))`.as('languages'),
    sql<Release['editions']>`case when r.withdrawn_at is null then r.all_editions else '{}'::jsonb end`.as('editions'),
    'r.followed',
    sql<Release['standing']>`case when r.withdrawn_at is not null then 'withdrawn'
      when exists (select from ${CORRECTION}) then 'corrected' else 'stands' end`.as('standing'),
    sql<Date | null>`case when exists (select from ${CORRECTION}) then r.corrected_at end`.as('correctedAt'),
    sql<string | null>`(select c.message_id from ${CORRECTION} and c.withdrawn_at is null)`.as('correctedById'),
    sql<
      Release['correctionTitles']
    >`(select (select jsonb_object_agg(e.key, e.value ->> 'title') from jsonb_each(c.editions) e)
      from ${CORRECTION} and c.withdrawn_at is null)`.as('correctionTitles'),
  ])
}

const TEXT = sql`to_tsvector('norwegian', jsonb_path_query_array(r.all_editions, '$.*.title')
  || jsonb_path_query_array(r.all_editions, '$.**.text ? (@.type() == "string")'))`

const WITH_PARTS = sql`(${TEXT} || to_tsvector('norwegian', coalesce(
  (select w.words from press.public_release_words w where w.version_id = r.version_id), '')))`

/** Words that are searched for as they stand, or by the parts of compounds. */
const matches = ({
  search,
  parts,
}: ReleaseFilter) => sql<boolean>`(${TEXT} @@ websearch_to_tsquery('norwegian', ${search})
  or (${parts ?? ''} <> '' and ${WITH_PARTS} @@ to_tsquery('norwegian', ${parts ?? ''})))`

function narrowed(query: ReturnType<typeof released>, filter: ReleaseFilter) {
  let narrow = query
  if (filter.year !== undefined) {
    const year = sql<number>`extract(year from r.released_at at time zone 'Europe/Oslo')`
    narrow = narrow.where(year, '=', filter.year)
  }
  if (filter.unitId) narrow = narrow.where(sql<boolean>`u.path @> array[${filter.unitId}]::text[]`)
  if (filter.search) narrow = narrow.where('r.withdrawn_at', 'is', null).where(matches(filter))
  return narrow
}

export type ReleasePage = { total: number; releases: Release[] }

/** Newest first; with `search`, best match first. */
export async function readReleases(
  handle: Database,
  filter: ReleaseFilter,
  page: { limit: number; offset: number },
): Promise<ReleasePage> {
  const db = pressTables(handle)
  const query = narrowed(released(db, filter.mode), filter)
  const counted = await query.select(sql<number>`count(*)::integer`.as('total')).executeTakeFirstOrThrow()
  const rank = filter.search
    ? sql`ts_rank(${TEXT}, websearch_to_tsquery('norwegian', ${filter.search})) desc, r.released_at desc`
    : sql`r.released_at desc, r.message_id desc`
  const releases = await withColumns(query).orderBy(rank).limit(page.limit).offset(page.offset).execute()
  return { total: counted.total, releases }
}

/** The release whose message id ends with `key`, also by a language that followed as a text of its own; or null. */
export async function readRelease(handle: Database, mode: Mode, key: string): Promise<Release | null> {
  const query = withColumns(released(pressTables(handle), mode)).where(
    sql<boolean>`(right(r.message_id, 12) = ${key} or exists
      (select from jsonb_each(r.followed) f where right(f.value ->> 'messageId', 12) = ${key}))`,
  )
  return (await query.executeTakeFirst()) ?? null
}

/** The release that `messageId` corrects, or null: of several of its line the newest that anybody can read. */
export async function readCorrected(handle: Database, mode: Mode, messageId: string): Promise<Release | null> {
  const corrects = sql<boolean>`r.message_id <> ${messageId} and r.corrected_by in
    (select c.id from press.public_release c where c.message_id = ${messageId})`
  return (
    (await withColumns(released(pressTables(handle), mode))
      .where(corrects)
      .orderBy(sql`r.withdrawn_at is not null, r.released_at desc, r.message_id desc`)
      .executeTakeFirst()) ?? null
  )
}

export type StandingRelease = Pick<Release, 'messageId' | 'releasedAt' | 'followed'> & {
  titles: Record<string, string | null>
  mark: string
}

/** Every release, with its titles (none where it is withdrawn) and a mark that differs when its page says something else. */
export async function readStandingReleases(handle: Database, mode: Mode): Promise<StandingRelease[]> {
  return released(pressTables(handle), mode)
    .select(['r.message_id as messageId', 'r.released_at as releasedAt', 'r.followed'])
    .select([
      sql<
        Record<string, string | null>
      >`(select jsonb_object_agg(e.key, case when r.withdrawn_at is null then e.value->>'title' end)
        from jsonb_each(r.all_editions) e)`.as('titles'),
      sql<string>`md5(concat_ws('/', r.id, r.withdrawn_at, r.followed_mark, r.corrected_by, (select c.withdrawn_at from ${CORRECTION}), (select string_agg(p.id || p.changed_at, ',' order by p.id)
        from press.public_picture p where p.message_id = r.message_id)))`.as('mark'),
    ])
    .orderBy('r.message_id')
    .execute()
}
