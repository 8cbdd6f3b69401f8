import { sql } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { ElementContent } from '../rules/element.ts'
import { strategyTrx } from './handle.ts'

/** What one person did to one element in one go. */
export type NewChange = {
  editionId: string
  key: string
  revision: number
  before: ElementContent | null
  after: ElementContent | null
  reason: string
  by: string
  at: Date
}
/** `places`: it got another place among its own, and its text stayed as it was. */
export type ChangeRow = NewChange & { byName: string | null; places: { from: number; to: number } | null }

export async function insertChanges(trx: Trx, changes: readonly NewChange[]): Promise<void> {
  if (changes.length === 0) return
  await strategyTrx(trx)
    .insertInto('strategy.element_change')
    .values(
      changes.map(({ editionId, before, after, ...rest }) => ({
        ...rest,
        id: newId('sch'),
        edition_id: editionId,
        before: before && JSON.stringify(before),
        after: after && JSON.stringify(after),
      })),
    )
    .execute()
}

/** Changes of an element or of an edition, newest first. */
export async function changesOf(
  handle: Database,
  { key, editionId }: { key?: string; editionId?: string },
): Promise<ChangeRow[]> {
  const { rows } = await sql<ChangeRow>`
    select c.edition_id as "editionId", c.key, c.revision, c.before, c.after, c.reason, c.by, c.at,
           p.display_name as "byName",
           case when c.place_before is null then null
                else jsonb_build_object('from', c.place_before, 'to', c.place_after) end as places
    from strategy.element_change c left join organisation.public_person p on p.id = c.by
    where (${key ?? null}::text is null or c.key = ${key ?? null})
      and (${editionId ?? null}::text is null or c.edition_id = ${editionId ?? null})
    order by c.at desc, c.revision desc, c.id desc`.execute(handle)
  return rows
}

/** The highest revision that each key has had in any edition, so that a number never means two texts. */
export async function lastRevisions(handle: Database, keys: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ key: string; top: number }>`
    select key, max(revision)::int as top from (
      select key, revision from strategy.element where key = any(${keys}::text[])
      union all select key, revision from strategy.element_change where key = any(${keys}::text[])) r
    group by key`.execute(handle)
  return new Map(rows.map(({ key, top }) => [key, top]))
}

export const lastRevision = async (handle: Database, key: string): Promise<number> =>
  (await lastRevisions(handle, [key])).get(key) ?? 0

/** The edition in which a key first stood, and how it stood there. */
export async function firstAppearance(handle: Database, key: string) {
  const { rows } = await sql<{ editionId: string; revision: number; by: string; byName: string | null; at: Date }>`
    select e.edition_id as "editionId", e.revision, e.changed_by as by, p.display_name as "byName", e.changed_at as at
    from strategy.element e join strategy.edition d on d.id = e.edition_id
    left join organisation.public_person p on p.id = e.changed_by
    where e.key = ${key} order by d.number limit 1`.execute(handle)
  return rows[0] ?? null
}
