import { sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'
import { APPROVED_UNTIL, type LineRow, type LineVersionRow } from './lines.ts'
import { pressTables } from './tables.ts'

export type LineFilter = {
  mode: Mode
  /** As `queryText` of kit/search makes it; null for all. */
  query: string | null
  unitIds?: string[]
  ownerId?: string
  /** Norwegian date: those that are past this day, or reach it. */
  expiresBy?: string
  withRetired?: boolean
  limit: number
  offset: number
}
/** What was approved of it, word by word: what may be said while other words wait. */
type ApprovedWords = Pick<LineVersionRow, 'kind' | 'topic' | 'texts'>
export type ListedLine = LineRow & { unitName: string; ownerName: string | null; approved: ApprovedWords | null }

/** With a query best match first, words in the topic before words in the answer; without, those that expire first. */
export async function listLines(handle: Database, filter: LineFilter): Promise<{ total: number; rows: ListedLine[] }> {
  const db = pressTables(handle)
  let found = db
    .selectFrom('press.line as l')
    .innerJoin('press.line_words as w', 'w.line_id', 'l.id')
    .where('l.mode', '=', filter.mode)
  if (!filter.withRetired) found = found.where('l.retired_at', 'is', null)
  if (filter.unitIds) found = found.where('l.unit_id', '=', sql<string>`any(${filter.unitIds})`)
  if (filter.ownerId) found = found.where('l.owner_id', '=', filter.ownerId)
  if (filter.expiresBy) found = found.where('l.expires_on', '<=', filter.expiresBy)
  const query = filter.query === null ? null : sql`to_tsquery('norwegian', ${filter.query})`
  if (query) found = found.where(sql<boolean>`(w.topic || w.text) @@ ${query}`)
  const order = query
    ? sql`ts_rank(setweight(w.topic, 'A') || setweight(w.text, 'C'), ${query}) desc, l.version is null, l.id desc`
    : sql`l.expires_on, l.id desc`
  const page = found
    .selectAll('l')
    .select([
      APPROVED_UNTIL,
      sql<ApprovedWords | null>`(select jsonb_build_object('kind', v.kind, 'topic', v.topic, 'texts', v.texts)
        from press.line_version v where v.line_id = l.id and v.number = l.version)`.as('approved'),
      sql<string>`coalesce((select u.name from organisation.public_unit u where u.id = l.unit_id), '')`.as('unitName'),
      sql<string | null>`(select p.display_name from organisation.public_person p where p.id = l.owner_id)`.as(
        'ownerName',
      ),
    ])
    .orderBy(order)
    .limit(filter.limit)
    .offset(filter.offset)
  const [counted, rows] = await Promise.all([
    found.select(sql<number>`count(*)::integer`.as('total')).executeTakeFirstOrThrow(),
    page.execute(),
  ])
  return { total: counted.total, rows }
}
