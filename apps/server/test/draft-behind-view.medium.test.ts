import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../../kit/test/database.ts'

/**
 * Where words are written in one table and approved in another, what a public view may read of the one that is written in: which it is,
 * whose, which version holds, and that it is taken out of use. Everything else is read from what was approved.
 */
const OF_THE_DRAFT: Record<string, string[]> = {
  'press.line': ['id', 'mode', 'unit_id', 'version', 'retired_at'],
  'measure.report': ['id', 'mode'],
  'measure.survey': ['id', 'mode'],
  // How often it is measured is no word of a definition.
  'measure.indicator': ['key', 'mode', 'version', 'retired_at', 'rhythm'],
  'message.message': ['id', 'edition_of'],
  'message.edition': [],
  'crisis.scenario': ['key'],
}
/** Read inside the house alone, where what is being written is shown as that. */
const INSIDE = ['message.public_message', 'message.public_source_language', 'measure.public_indicator']

let base: Awaited<ReturnType<typeof testDatabase>>
beforeAll(async () => {
  base = await testDatabase()
})
afterAll(() => base.drop())

test('when a view shows what was approved, it reads nothing that is only written', async () => {
  const { rows } = await sql<{ view: string; draft: string; columns: string[] }>`
    select view_schema || '.' || view_name as view, table_schema || '.' || table_name as draft,
           array_agg(column_name::text order by column_name) as columns
      from information_schema.view_column_usage
     where table_schema || '.' || table_name = any (${Object.keys(OF_THE_DRAFT)}) group by 1, 2 order by 1, 2`.execute(
    base.db,
  )
  const outward = rows.filter(({ view }) => !INSIDE.includes(view))
  expect(outward.length).toBeGreaterThan(3)
  const read = outward.flatMap(({ view, draft, columns }) =>
    columns.filter((column) => !OF_THE_DRAFT[draft]!.includes(column)).map((column) => `${view}: ${draft}.${column}`),
  )
  expect(read).toEqual([])
})

test('when a table keeps versions that somebody approved, it is known what may be read beside them', async () => {
  const { rows } = await sql<{ kept: string }>`
    select table_schema || '.' || replace(table_name, '_version', '') as kept from information_schema.tables
     where table_name like '%\_version' and table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
     order by 1`.execute(base.db)
  // What stands on the status page is written in its version, and is shown when that is approved.
  const alone = ['crisis.status', 'crisis.plan']
  expect(rows.map(({ kept }) => kept).filter((kept) => !(kept in OF_THE_DRAFT) && !alone.includes(kept))).toEqual([])
})
