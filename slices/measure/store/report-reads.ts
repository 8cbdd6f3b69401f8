import { type Kysely, sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'
import { heldBlocks } from '../rules/report/older-blocks.ts'
import type { FilledBlock } from '../rules/report/report-figure.ts'
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

export type EarlierReport = {
  id: string
  number: number
  title: string
  fromOn: string
  toOn: string
  at: Date
  blocks: FilledBlock[]
}
type ReportRowOf = { id: string; unitId: string; audience: string; fromOn: string; toOn: string; mode: Mode }

/**
 * Published reports before this one of the same unit, for the same readers and over as long a period (months and quarters differ by some days), the latest
 * first; the newest version of each.
 */
export async function earlierReports(
  db: Database,
  { id, unitId, audience, fromOn, toOn, mode }: ReportRowOf,
  most: number,
): Promise<EarlierReport[]> {
  const { rows } = await sql<EarlierReport>`
    select * from (
      select distinct on (v.report_id) v.report_id as id, v.number, v.content ->> 'title' as title, v.content ->> 'fromOn' as "fromOn",
             v.content ->> 'toOn' as "toOn", v.at, v.blocks
        from measure.report r join measure.report_version v on v.report_id = r.id
       where r.mode = ${mode} and r.unit_id = ${unitId} and r.id <> ${id} and v.content ->> 'audience' = ${audience}
       order by v.report_id, v.number desc
    ) newest
     where "toOn" < ${fromOn}
       and abs(("toOn"::date - "fromOn"::date) - (${toOn}::date - ${fromOn}::date)) <= 3
     order by "toOn" desc, at desc, id desc limit ${most}`.execute(db as Kysely<unknown>)
  return rows.map((row) => ({ ...row, blocks: heldBlocks(row.blocks) }))
}

/** What has happened to values since: those that no longer hold, with the number that holds for the same period now. */
export async function revisedValues(db: Database, ids: readonly string[]): Promise<RevisedValue[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<RevisedValue>`
    select value_id as "valueId", ended_at as "endedAt", now_value as "now", now_at as "nowAt", source as "from", is_undone as "isUndone"
      from measure.revised_value where value_id = any (${[...ids]}::text[])`.execute(db as Kysely<unknown>)
  return rows
}

/** The value that holds now for the period of this one, or null. */
export async function successorOf(db: Database, id: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select n.id from measure.value old join measure.value n on n.indicator_key = old.indicator_key and n.series = old.series
       and n.from_on = old.from_on and n.to_on = old.to_on and n.ended_at is null and n.value is not null
     where old.id = ${id} order by n.version desc, n.at desc, n.id desc limit 1`.execute(db as Kysely<unknown>)
  return rows[0]?.id ?? null
}
