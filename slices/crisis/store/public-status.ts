import { type Selectable, sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'
import { type CrisisTables, tablesOf } from './tables.ts'

export type PublicStatus = Selectable<CrisisTables['crisis.public_status']> & {
  unitName: string
  unitNames: Record<string, string>
  /** When the same words first stood there, before a new time or one more language repeated them. */
  saidAt: Date
}
export type PublicStatusQuestion = Selectable<CrisisTables['crisis.public_status_question']>

/** What has been said in public of one crisis, or the newest of all, or the `last` of each, the newest first. Never of an exercise. */
export async function readPublicStatus(
  db: Database,
  mode: Mode,
  { key, last, most }: { key?: string; last?: true; most: number },
): Promise<PublicStatus[]> {
  return tablesOf(db)
    .selectFrom('crisis.public_status as s')
    .selectAll('s')
    .select(['s.unit_name as unitName', 's.unit_names as unitNames'])
    .innerJoin(firstSaid(mode, key).as('first'), 'first.id', 's.id')
    .select('first.saidAt')
    .where('s.mode', '=', mode)
    .$if(key !== undefined, (query) => query.where('s.key', '=', key!))
    .$if(last === true, (query) =>
      query.where(
        sql<boolean>`not exists (select from crisis.public_status n where n.key = s.key and n.mode = s.mode and n.number > s.number)`,
      ),
    )
    .orderBy('s.approved_at', 'desc')
    .orderBy('s.number', 'desc')
    .orderBy('s.id')
    .limit(most)
    .execute()
}

/** When the run of versions that say the same, one after the other, began: for each version in it. */
const firstSaid = (mode: Mode, key: string | undefined) => sql<{ id: string; saidAt: Date }>`(
  select id, min(approved_at) over (partition by key, run order by number) as "saidAt" from (
    select *, count(*) filter (where is_new) over (partition by key order by number) as run from (
      select id, key, number, approved_at, words is distinct from lag(words) over (partition by key order by number) as is_new
        from crisis.public_status where mode = ${mode} and (${key ?? null}::text is null or key = ${key ?? null})) versions) runs)`

/** Which words of a crisis these texts are, and when they promise more. */
export async function readPublicSaid(
  db: Database,
  mode: Mode,
  messageIds: readonly string[],
): Promise<Selectable<CrisisTables['crisis.public_said']>[]> {
  return tablesOf(db)
    .selectFrom('crisis.public_said')
    .selectAll()
    .where('mode', '=', mode)
    .where('message_id', 'in', [...messageIds])
    .execute()
}

export type PublicUnsure = Selectable<CrisisTables['crisis.public_unsure']>

/** Of these texts (message ids): those that a status page says are no longer confirmed, in its words. */
export async function readPublicUnsure(
  db: Database,
  mode: Mode,
  messageIds: readonly string[],
): Promise<Map<string, PublicUnsure>> {
  if (messageIds.length === 0) return new Map()
  const rows = await tablesOf(db)
    .selectFrom('crisis.public_unsure')
    .selectAll()
    .where('mode', '=', mode)
    .where('message_id', 'in', [...messageIds])
    .execute()
  return new Map(rows.map((row) => [row.message_id, row]))
}

export async function readPublicStatusQuestions(
  db: Database,
  mode: Mode,
  key: string,
): Promise<PublicStatusQuestion[]> {
  return tablesOf(db)
    .selectFrom('crisis.public_status_question')
    .selectAll()
    .where('mode', '=', mode)
    .where('key', '=', key)
    .orderBy('approved_at', 'desc')
    .orderBy('id')
    .execute()
}

/** Differs whenever something is said, taken out, a promise is broken, or others answer relatives, by the database's clock. */
export async function readStatusMark(db: Database, mode: Mode): Promise<string> {
  const { rows } = await sql<{ mark: string }>`
    select concat_ws('/',
      (select count(*) || '-' || coalesce(max(approved_at)::text, '')
              || '-' || count(*) filter (where next_at < clock_timestamp()) || '-' || count(withdrawn_at) || '-' || count(disowned_at)
         from crisis.public_status where mode = ${mode}),
      (select md5(string_agg(id || coalesce(disowned_at::text, ''), ',' order by id)) from crisis.public_status_question where mode = ${mode}),
      (select md5(string_agg(concat_ws(' ', unit_id, answers_unit_id, phone), ',' order by unit_id)) from press.public_answering
        where duty = 'relatives-liaison' and from_at <= clock_timestamp() and to_at > clock_timestamp()
          and exists (select from crisis.public_status where mode = ${mode})),
      (select count(closed_at) from crisis.public_status where mode = ${mode})) as mark`.execute(db)
  return rows[0]!.mark
}
