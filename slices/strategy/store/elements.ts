import { sql } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { ElementContent, StrategyElement } from '../rules/element.ts'
import { LINK_KINDS } from '../rules/fields.ts'
import type { ElementKind } from '../rules/kinds.ts'
import { strategyTrx } from './handle.ts'

export type ElementChoice = { kinds?: readonly ElementKind[]; keys?: readonly string[] }
export type NamedElement = StrategyElement & { changedByName: string | null }

type Row = Omit<NamedElement, 'links'> & { links: Record<string, string[]> | null }

/** Elements of an edition in the order of the strategy, each with its links. */
export async function elementsOf(
  handle: Database,
  editionId: string,
  { kinds, keys }: ElementChoice = {},
): Promise<NamedElement[]> {
  const { rows } = await sql<Row>`
    select e.key, e.kind, e.parent_key as "parentKey", e.position, e.texts, e.data, e.sources, e.standing,
           e.is_public as "isPublic", e.revision, e.changed_by as "changedBy", e.changed_at as "changedAt",
           p.display_name as "changedByName", l.links
    from strategy.element e
    left join organisation.public_person p on p.id = e.changed_by
    left join lateral (
      select jsonb_object_agg(k.kind, k.keys) as links from (
        select kind, jsonb_agg(to_key order by to_key) as keys from strategy.link
        where edition_id = e.edition_id and from_key = e.key group by kind) k) l on true
    where e.edition_id = ${editionId}
      and (${kinds ?? null}::text[] is null or e.kind = any(${kinds ?? null}::text[]))
      and (${keys ?? null}::text[] is null or e.key = any(${keys ?? null}::text[]))
    order by e.position, e.key`.execute(handle)
  return rows.map(({ links, ...row }) => ({ ...row, links: inOrder(links ?? {}) }))
}

const inOrder = (links: Record<string, string[]>): ElementContent['links'] =>
  Object.fromEntries(LINK_KINDS.flatMap((kind) => (links[kind] ? [[kind, links[kind]]] : [])))

export type NewElement = ElementContent & Pick<StrategyElement, 'position' | 'revision' | 'changedBy' | 'changedAt'>

const BATCH = 500

/** Adds elements with their links, in any order: parents and targets are checked when the transaction ends. */
export async function insertElements(trx: Trx, editionId: string, elements: readonly NewElement[]): Promise<void> {
  for (let from = 0; from < elements.length; from += BATCH)
    await strategyTrx(trx)
      .insertInto('strategy.element')
      .values(elements.slice(from, from + BATCH).map((element) => rowOf(editionId, element)))
      .execute()
  const links = elements.flatMap((element) => linksOf(editionId, element))
  for (let from = 0; from < links.length; from += BATCH)
    await strategyTrx(trx)
      .insertInto('strategy.link')
      .values(links.slice(from, from + BATCH))
      .execute()
}

function rowOf(editionId: string, element: NewElement) {
  return {
    edition_id: editionId,
    key: element.key,
    kind: element.kind,
    parent_key: element.parentKey,
    position: element.position,
    texts: JSON.stringify(element.texts),
    data: JSON.stringify(element.data),
    sources: element.sources,
    standing: element.standing,
    is_public: element.isPublic,
    revision: element.revision,
    changed_by: element.changedBy,
    changed_at: element.changedAt,
  }
}

function linksOf(editionId: string, { key, links }: ElementContent) {
  return LINK_KINDS.flatMap((kind) =>
    (links[kind] ?? []).map((to) => ({ edition_id: editionId, from_key: key, to_key: to, kind })),
  )
}

/** Writes an element anew under its key, its links with it. */
export async function replaceElement(trx: Trx, editionId: string, element: NewElement): Promise<void> {
  const { edition_id, key, ...fields } = rowOf(editionId, element)
  const db = strategyTrx(trx)
  await db
    .updateTable('strategy.element')
    .set(fields)
    .where('edition_id', '=', edition_id)
    .where('key', '=', key)
    .execute()
  await db.deleteFrom('strategy.link').where('edition_id', '=', edition_id).where('from_key', '=', key).execute()
  const links = linksOf(editionId, element)
  if (links.length > 0) await db.insertInto('strategy.link').values(links).execute()
}

/** Takes an element out, with every link from it and to it. */
export async function deleteElement(trx: Trx, editionId: string, key: string): Promise<void> {
  const db = strategyTrx(trx)
  await db
    .deleteFrom('strategy.link')
    .where('edition_id', '=', editionId)
    .where((e) => e.or([e('from_key', '=', key), e('to_key', '=', key)]))
    .execute()
  await db.deleteFrom('strategy.element').where('edition_id', '=', editionId).where('key', '=', key).execute()
}

/** Takes every element and link of a draft out, in a transaction that puts others in their place. */
export async function clearElements(trx: Trx, editionId: string): Promise<void> {
  const db = strategyTrx(trx)
  await db.deleteFrom('strategy.link').where('edition_id', '=', editionId).execute()
  await db.deleteFrom('strategy.element').where('edition_id', '=', editionId).execute()
}

/** Copies all elements and links of an edition into another, revisions and names of writers along with them. */
export async function copyElements(trx: Trx, from: string, to: string): Promise<void> {
  await sql`
    insert into strategy.element (edition_id, key, kind, parent_key, position, texts, data, sources, standing, is_public,
                                  revision, changed_by, changed_at)
    select ${to}, key, kind, parent_key, position, texts, data, sources, standing, is_public, revision, changed_by, changed_at
    from strategy.element where edition_id = ${from}`.execute(trx)
  await sql`
    insert into strategy.link (edition_id, from_key, to_key, kind)
    select ${to}, from_key, to_key, kind from strategy.link where edition_id = ${from}`.execute(trx)
}

/** Places elements anew, by key. */
export async function placeElements(trx: Trx, editionId: string, places: ReadonlyMap<string, number>): Promise<void> {
  await sql`
    update strategy.element e set position = p.position
    from unnest(${[...places.keys()]}::text[], ${[...places.values()]}::int[]) as p (key, position)
    where e.edition_id = ${editionId} and e.key = p.key and e.position <> p.position`.execute(trx)
}

/** Makes room for one more at a position. */
export async function makeRoom(trx: Trx, editionId: string, position: number): Promise<void> {
  await sql`
    update strategy.element set position = position + 1
    where edition_id = ${editionId} and position >= ${position}`.execute(trx)
}
