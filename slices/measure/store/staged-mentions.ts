import { sql } from 'kysely'
import type { CopyIn } from '../../../kit/db/copy-transaction.ts'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { MentionSample, MentionSums } from '../rules/big-file/big-file-view.ts'

const COLUMNS = 'big_file_id, row, identity, story, outlet, published_on, title, lead, url, actors'

export const copyStagedMentions = (copyIn: CopyIn, lines: Iterable<string>): Promise<void> =>
  copyIn(`copy measure.staged_mention (${COLUMNS}) from stdin`, lines)

/** Each appearance of the file once, with whether it is held already. A million digests are compared in memory. */
const compared = (id: string) => sql`(
  select distinct on (s.identity) s.*, m.identity is not null as is_known
  from measure.staged_mention s
  left join (select distinct identity from measure.mention) m on m.identity = s.identity
  where s.big_file_id = ${id} order by s.identity, s.row
)`
const MOST_SHOWN = 20

/** What the file would add: new appearances and known ones, those that stand twice in the file among the known. */
export async function weighMentions(trx: Trx, id: string): Promise<{ made: number; known: number; sums: MentionSums }> {
  await sql`set local work_mem = '192MB'`.execute(trx)
  await sql`create temp table big_weighed on commit drop as
    select outlet, published_on, actors, is_known from ${compared(id)} one`.execute(trx)
  const { rows: whole } = await sql<{
    rows: number
    made: number
    ours: number
    outlets: number
    firstOn: string | null
    lastOn: string | null
  }>`
    select (select count(*) from measure.staged_mention where big_file_id = ${id})::int as rows,
           count(*) filter (where not is_known)::int as made, count(*) filter (where not is_known and actors & 1 > 0)::int as ours,
           count(distinct outlet)::int as outlets, min(published_on) as "firstOn", max(published_on) as "lastOn"
    from big_weighed`.execute(trx)
  const { rows: outlets } = await sql<{ outlet: string; new: number; known: number }>`
    select outlet, count(*) filter (where not is_known)::int as "new", count(*) filter (where is_known)::int as known
    from big_weighed group by outlet order by count(*) desc, outlet limit ${MOST_SHOWN}`.execute(trx)
  const { rows, made, ours, outlets: outletCount, firstOn, lastOn } = whole[0]!
  return { made, known: rows - made, sums: { outlets, outletCount, ours, firstOn, lastOn } }
}

export async function mentionSamples(db: Database, id: string, many: number): Promise<MentionSample[]> {
  const { rows } = await sql<MentionSample>`
    select row, outlet, published_on as "publishedOn", title from measure.staged_mention
    where big_file_id = ${id} order by row limit ${many}`.execute(db)
  return rows
}

/** Puts in those that are not held already, in the order of the file, and notes what others have; gives how many are new. */
export async function takeStagedMentions(trx: Trx, id: string, importId: string): Promise<number> {
  await sql`set local work_mem = '192MB'`.execute(trx)
  const { numAffectedRows } = await sql`
    with one as materialized (select * from ${compared(id)} all_of_it), seen as (
      insert into measure.mention_seen (identity, import_id) select identity, ${importId} from one where is_known
    )
    insert into measure.mention (import_id, identity, story, outlet, published_on, title, lead, url, actors)
    select ${importId}, identity, story, outlet, published_on, title, lead, url, actors
    from one where not is_known order by row`.execute(trx)
  return Number(numAffectedRows ?? 0)
}
