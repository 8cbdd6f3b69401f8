import { sql } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'
import { heldBlocks } from '../rules/report/older-blocks.ts'
import type { Revisions } from '../rules/report/report-revised.ts'
import type { ReportVersionRow } from './reports.ts'

/** Versions that everyone may read, with the unit of their report; one of them when it is named. */
export async function versionsInOpen(
  db: Database,
  mode: Mode,
  id: string | null = null,
): Promise<(ReportVersionRow & { unit_id: string })[]> {
  const { rows } = await sql<ReportVersionRow & { unit_id: string }>`
    select v.*, r.unit_id from measure.report_open o join measure.report r on r.id = o.report_id
      join measure.report_version v on v.report_id = o.report_id and v.number = o.number
     where r.mode = ${mode} and (${id}::text is null or r.id = ${id}) order by r.id`.execute(db)
  return rows.map((row) => ({ ...row, blocks: heldBlocks(row.blocks) }))
}

/** Puts what has happened to a version's counted numbers in the place of what was known. One that is as it was known keeps when it was first seen. */
export async function keepRevisions(
  trx: Trx,
  { report_id: id, number }: Pick<ReportVersionRow, 'report_id' | 'number'>,
  revisions: Revisions,
): Promise<void> {
  const known = JSON.stringify(
    Object.entries(revisions).map(([source, { now, why, at }]) => ({ source, now, why, at })),
  )
  await sql`delete from measure.report_revision where report_id = ${id} and number = ${number}
    and source not in (select source from jsonb_to_recordset(${known}::jsonb) as n (source text))`.execute(trx)
  await sql`
    insert into measure.report_revision as r (report_id, number, source, now_value, why, at)
    select ${id}, ${number}, n.source, n.now, n.why, n.at
      from jsonb_to_recordset(${known}::jsonb) as n (source text, now double precision, why text, at timestamptz)
        on conflict (report_id, number, source) do update set now_value = excluded.now_value, why = excluded.why, at = excluded.at
     where (r.now_value, r.why) is distinct from (excluded.now_value, excluded.why)`.execute(trx)
}
