import type { Insertable } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import type { LedgerScope } from './reach.ts'
import { type DashboardTables, dashboardTables } from './tables-dashboard.ts'

export type NewPublished = Insertable<DashboardTables['measure.published_text']>
export type PublishedRow = {
  messageId: string
  language: string
  title: string
  day: string
  lix: number | null
  isCounted: boolean
}

/** Messages that are counted already. */
export async function countedTexts(db: Database): Promise<Set<string>> {
  const rows = await dashboardTables(db).selectFrom('measure.published_text').select('message_id').distinct().execute()
  return new Set(rows.map((row) => row.message_id))
}

/** Keeps what a text is counted as. One that is there already stays as it was first opened. */
export async function insertPublished(db: Database, rows: readonly NewPublished[]): Promise<void> {
  if (rows.length === 0) return
  await dashboardTables(db)
    .insertInto('measure.published_text')
    .values([...rows])
    .onConflict((on) => on.doNothing())
    .execute()
}

/** Editions that the units of a place, or an initiative, had published within the days; the earliest first. */
export async function publishedRows(db: Database, scope: LedgerScope): Promise<PublishedRow[]> {
  const { mode, unitIds, initiativeId, fromOn, toOn } = scope
  return dashboardTables(db)
    .selectFrom('measure.published_text')
    .select(['message_id as messageId', 'language', 'title', 'day', 'lix', 'is_counted as isCounted'])
    .where('mode', '=', mode)
    .where('day', '>=', fromOn)
    .where('day', '<=', toOn)
    .where((e) => (initiativeId === null ? e('unit_id', 'in', [...unitIds]) : e('initiative_id', '=', initiativeId)))
    .orderBy('day')
    .orderBy('message_id')
    .orderBy('language')
    .execute()
}
