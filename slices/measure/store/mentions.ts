import { sql } from 'kysely'
import type { CopyIn } from '../../../kit/db/copy-transaction.ts'
import type { Database, Trx } from '../../../kit/db/database.ts'

export type MentionLine = {
  id: number
  /** The same for all appearances of a story. */
  story: string
  outlet: string
  publishedOn: string
  title: string
  lead: string
  url: string
  actors: number
  /** Is the outlet a key one? */
  isKey: boolean
}

/** One import of mentions at a time: what is there already is looked for before and kept out after. */
export async function lockMentions(trx: Trx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('measure.mention'))`.execute(trx)
}

const COLUMNS = 'import_id, identity, story, outlet, published_on, title, lead, url, actors'

export async function copyMentions(copyIn: CopyIn, lines: AsyncIterable<string> | Iterable<string>): Promise<void> {
  await copyIn(`copy measure.mention (${COLUMNS}) from stdin`, lines)
}

/** Takes out of an import what was there before it, or stands earlier in it, and notes what others have. Gives how many that was. */
export async function dropKnown(trx: Trx, importId: string): Promise<number> {
  // A million digests are counted in memory; with less the database would do it on disk.
  await sql`set local work_mem = '192MB'`.execute(trx)
  const { rows } = await sql<{ identity: number; first: number }>`
    select identity, min(id) as first from measure.mention group by identity having count(*) > 1`.execute(trx)
  if (rows.length === 0) return 0
  const [identities, firsts] = [rows.map((row) => row.identity), rows.map((row) => row.first)]
  const { numAffectedRows } = await sql`
    with twice as materialized (
      select * from unnest(${identities}::bigint[], ${firsts}::bigint[]) as one (identity, first)
    ), seen as (
      insert into measure.mention_seen (identity, import_id)
      select twice.identity, ${importId} from twice join measure.mention f on f.id = first where f.import_id <> ${importId}
    )
    delete from measure.mention m using twice
    where m.import_id = ${importId} and m.identity = twice.identity and m.id > twice.first`.execute(trx)
  return Number(numAffectedRows ?? 0)
}

type NewMention = Omit<MentionLine, 'id' | 'isKey' | 'story'> & { identity: number; story: number }

/** Puts in those that are not held already; gives how many. For hundreds; a file of many is copied. */
export async function insertMentions(trx: Trx, importId: string, mentions: readonly NewMention[]): Promise<number> {
  const { numAffectedRows } = await sql`
    with n as materialized (
      select * from json_to_recordset(${JSON.stringify(mentions)}::json) as n (identity bigint, story bigint, outlet text, "publishedOn" date,
        title text, lead text, url text, actors smallint)
    ), known as materialized (
      select distinct identity from measure.mention where identity = any (${mentions.map(({ identity }) => identity)}::bigint[])
    ), seen as (
      insert into measure.mention_seen (identity, import_id) select identity, ${importId} from known
    )
    insert into measure.mention (import_id, identity, story, outlet, published_on, title, lead, url, actors)
    select ${importId}, n.identity, n.story, n.outlet, n."publishedOn", n.title, n.lead, n.url, n.actors
    from n where n.identity not in (select identity from known)`.execute(trx)
  return Number(numAffectedRows ?? 0)
}

type NewImport = {
  id: string
  fileName: string
  source: string
  fingerprint: string
  rows: number
  known: number
  firstOn: string | null
  lastOn: string | null
  by: string
  at: Date
}

export async function insertMentionImport(trx: Trx, one: NewImport): Promise<void> {
  await sql`insert into measure.mention_import (id, file_name, source, fingerprint, row_count, known_count, held_count, first_on, last_on, by, at)
    values (${one.id}, ${one.fileName}, ${one.source}, ${one.fingerprint}, ${one.rows}, ${one.known}, ${one.rows - one.known},
            ${one.firstOn}, ${one.lastOn}, ${one.by}, ${one.at})`.execute(trx)
}

/** Puts the next mentions in the index of words; gives how many, 0 when all are there. */
export async function indexWords(db: Database, many: number): Promise<number> {
  const { rows } = await sql<{ done: number }>`
    with progress as (select indexed_to from measure.mention_progress for update),
    next as (
      select id, title, lead from measure.mention where id > (select indexed_to from progress) order by id limit ${many}
    ),
    put as (
      insert into measure.mention_words (mention_id, words)
      select id, setweight(to_tsvector('norwegian', title), 'A') || to_tsvector('norwegian', lead) from next
      on conflict do nothing
    ),
    moved as (
      update measure.mention_progress set indexed_to = (select max(id) from next) where exists (select from next)
    )
    select count(*) as done from next`.execute(db)
  return Number(rows[0]!.done)
}

type SinceLine = Pick<MentionLine, 'outlet' | 'title' | 'lead' | 'publishedOn'> & {
  key: string
  address: string | null
}

/** The newest that were published on this day or later, those taken in last first. */
export async function mentionsSince(db: Database, day: string, limit: number): Promise<SinceLine[]> {
  const { rows } = await sql<SinceLine>`
    select coalesce(nullif(url, ''), 'mention:' || identity) as key, outlet, title, lead, published_on::text as "publishedOn",
           nullif(url, '') as address
      from (select * from measure.mention order by id desc limit ${limit}) newest
     where published_on >= ${day} order by id desc`.execute(db)
  return rows
}

const COMMON = 4000
/** How many of the newest are read before the index is asked. */
const NEWEST = 4000

/**
 * Mentions with all these words, those taken in last first; `total` is null when that is not counted. A common word is found among the
 * newest without the index, which would gather every mention that has it; a rare one through the index.
 */
export async function searchMentions(
  db: Database,
  query: string,
  limit: number,
): Promise<{ items: MentionLine[]; total: number | null }> {
  const words = sql`websearch_to_tsquery('norwegian', ${query})`
  const { rows: newest } = await sql<{ id: number }>`
    select mention_id as id from (
      select mention_id, words from measure.mention_words order by mention_id desc limit ${NEWEST}
    ) newest where words @@ ${words} limit ${limit}`.execute(db)
  if (newest.length >= limit) return { items: await mentionsOf(db, newest), total: null }
  const { rows: found } = await sql<{ id: number }>`
    select mention_id as id from measure.mention_words where words @@ ${words} limit ${COMMON + 1}`.execute(db)
  const last = found.toSorted((a, b) => b.id - a.id).slice(0, limit)
  return { items: await mentionsOf(db, last), total: found.length > COMMON ? null : found.length }
}

async function mentionsOf(db: Database, found: readonly { id: number }[]): Promise<MentionLine[]> {
  const { rows } = await sql<MentionLine>`
    select m.id, concat_ws(' ', m.story, m.begins_on) as story, outlet, published_on as "publishedOn", title, lead, url, actors,
           coalesce(o.is_key, false) as "isKey"
    from measure.appearance m left join measure.outlet o on o.name = m.outlet
    where m.id = any (${found.map(({ id }) => id)}::bigint[]) order by m.id desc`.execute(db)
  return rows
}

/** The mentions that were taken in last. */
export async function latestMentions(db: Database, limit: number): Promise<MentionLine[]> {
  const { rows } = await sql<{ id: number }>`select id from measure.mention order by id desc limit ${limit}`.execute(db)
  return mentionsOf(db, rows)
}

/** How many are held, how many of them can be searched, and the first and last day. */
export async function mentionState(db: Database) {
  const { rows } = await sql<{ held: number; waiting: number; firstOn: string | null; lastOn: string | null }>`
    select (select coalesce(sum(held_count), 0) from measure.mention_import)::int as held,
           (select count(*) from measure.mention where id > p.indexed_to)::int as waiting,
           (select min(first_on) from measure.mention_import where undone_at is null) as "firstOn",
           (select max(last_on) from measure.mention_import where undone_at is null) as "lastOn"
    from measure.mention_progress p`.execute(db)
  return rows[0]!
}
