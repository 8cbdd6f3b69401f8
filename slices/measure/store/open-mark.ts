import { sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'

/** A short text that differs whenever a series or a report is opened to everyone or shut, or figures are let out. */
export async function readOpenMark(db: Database): Promise<string> {
  const { rows } = await sql<{ mark: string }>`
    select concat_ws('/',
      (select concat_ws('-', count(*), extract(epoch from max(let_out_at))) from measure.open_figure),
      (select md5(string_agg(s::text, ' ' order by indicator_key)) from measure.open_series s),
      (select md5(string_agg(r::text, ' ' order by report_id)) from measure.report_open r)) as mark`.execute(db)
  return rows[0]!.mark
}
