import { type Kysely, sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'
import type { RevisedValue } from '../rules/report/report-revised.ts'

/** How many rows each value is made of, and one fingerprint of all of them: SHA-256 of every row in order, as hex. */
export async function rowPrints(
  db: Database,
  ids: readonly string[],
): Promise<Map<string, { rows: number; fingerprint: string }>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: string; rows: number; fingerprint: string }>`
    select value_id as id, count(*)::int as rows, encode(sha256(convert_to(string_agg(
             jsonb_build_array(position, label, amount, hits, n, ref)::text, E'\n' order by position), 'UTF8')), 'hex') as fingerprint
      from measure.value_row where value_id = any (${[...ids]}::text[]) group by value_id`.execute(
    db as Kysely<unknown>,
  )
  return new Map(rows.map(({ id, ...print }) => [id, print]))
}

type ReachedRow = { id: string; number: string; audience: string; state: string; heads: number }

/** Heads of every wave of dispatches that started between two moments, by whom it was for and the state they stand in. */
export async function reachedBetween(
  db: Database,
  mode: Mode,
  { from, to }: { from: Date; to: Date },
): Promise<ReachedRow[]> {
  const { rows } = await sql<ReachedRow>`
    select d.id, d.number, array_to_string(w.audience_kinds, ',') as audience, t.state, sum(t.heads)::int as heads
      from dispatch.public_dispatch d
      join dispatch.public_wave w on w.dispatch_id = d.id
      join dispatch.public_tally t on t.wave_id = w.id and t.state <> 'excluded'
     where d.mode = ${mode} and d.is_out and d.started_at >= ${from} and d.started_at < ${to}
     group by d.id, d.number, w.audience_kinds, t.state having sum(t.heads) > 0
     order by d.number, 3, 4`.execute(db as Kysely<unknown>)
  return rows
}

/** What has happened to values since: those that no longer hold, with the number that holds for the same period now. */
export async function revisedValues(db: Database, ids: readonly string[]): Promise<RevisedValue[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<RevisedValue>`
    select old.id as "valueId", old.ended_at as "endedAt", new.value as "now", new.at as "nowAt"
      from measure.value old
      left join lateral (
        select n.value, n.at from measure.value n
         where n.indicator_key = old.indicator_key and n.series = old.series and n.from_on = old.from_on and n.to_on = old.to_on
           and n.ended_at is null and n.value is not null
         order by n.version desc, n.at desc limit 1
      ) new on true
     where old.id = any (${[...ids]}::text[]) and old.ended_at is not null`.execute(db as Kysely<unknown>)
  return rows
}
