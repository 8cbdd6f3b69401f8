import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import { strategyDb, strategyTrx } from './handle.ts'
import type { EditionTable } from './tables.ts'

export type EditionRow = Selectable<EditionTable>
export type CountedEdition = EditionRow & { elements: number; created_by_name: string | null }

/** All editions, newest number first, each with how many elements it has. */
export async function listEditions(handle: Database): Promise<CountedEdition[]> {
  const { rows } = await sql<CountedEdition>`
    select e.*, p.display_name as created_by_name,
           (select count(*)::int from strategy.element el where el.edition_id = e.id) as elements
    from strategy.edition e left join organisation.public_person p on p.id = e.created_by
    order by e.number desc`.execute(handle)
  return rows
}

export async function findEdition(handle: Database, id: string): Promise<EditionRow | null> {
  const row = await strategyDb(handle)
    .selectFrom('strategy.edition')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

/** The edition that holds on a day (YYYY-MM-DD); without one, today by the database's clock. */
export async function editionIdOn(handle: Database, day?: string): Promise<string | null> {
  const { rows } = await sql<{ id: string | null }>`
    select strategy.edition_on(${day ?? null}::date) as id where ${day ?? null}::date is not null
    union all select strategy.edition_on(strategy.today()) where ${day ?? null}::date is null`.execute(handle)
  return rows[0]?.id ?? null
}

export async function findDraft(handle: Database): Promise<EditionRow | null> {
  const row = await strategyDb(handle)
    .selectFrom('strategy.edition')
    .selectAll()
    .where('state', '=', 'draft')
    .executeTakeFirst()
  return row ?? null
}

/** A decided edition by its number. */
export async function findDecided(handle: Database, number: number): Promise<EditionRow | null> {
  const row = await strategyDb(handle)
    .selectFrom('strategy.edition')
    .selectAll()
    .where('number', '=', number)
    .where('state', '=', 'in-force')
    .executeTakeFirst()
  return row ?? null
}

/** The draft, held until the transaction ends; there is one at most. */
export async function takeDraft(trx: Trx): Promise<EditionRow | null> {
  const row = await strategyTrx(trx)
    .selectFrom('strategy.edition')
    .selectAll()
    .where('state', '=', 'draft')
    .forUpdate()
    .executeTakeFirst()
  return row ?? null
}

/** The last edition that is decided, by its first day; it may not have begun. */
export async function lastDecided(handle: Database): Promise<EditionRow | null> {
  const row = await strategyDb(handle)
    .selectFrom('strategy.edition')
    .selectAll()
    .where('state', '=', 'in-force')
    .orderBy('valid_from', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

/** Marks the decided editions whose day has come, and gives them; each once. */
export async function markBegun(trx: Trx, now: Date, today: string): Promise<EditionRow[]> {
  return strategyTrx(trx)
    .updateTable('strategy.edition')
    .set({ begun_at: now })
    .where('state', '=', 'in-force')
    .where('begun_at', 'is', null)
    .where('valid_from', '<=', today)
    .returningAll()
    .execute()
}

export async function nextNumber(trx: Trx): Promise<number> {
  const { top } = await strategyTrx(trx)
    .selectFrom('strategy.edition')
    .select((e) => e.fn.max('number').as('top'))
    .executeTakeFirstOrThrow()
  return (top ?? 0) + 1
}

export async function insertEdition(trx: Trx, edition: Insertable<EditionTable>): Promise<void> {
  await strategyTrx(trx).insertInto('strategy.edition').values(edition).execute()
}

export async function updateEdition(trx: Trx, id: string, fields: Updateable<EditionTable>): Promise<void> {
  await strategyTrx(trx).updateTable('strategy.edition').set(fields).where('id', '=', id).execute()
}

/** How many changes were written in it: it is another when the number is. */
export async function changesIn(handle: Database, id: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select (count(c.*) + e.title_changes)::int as count
      from strategy.edition e left join strategy.element_change c on c.edition_id = e.id
     where e.id = ${id} group by e.title_changes`.execute(handle)
  return rows[0]!.count
}

/** Who has written in a draft: its elements, and its title where that is not the one before. */
export async function writersOf(handle: Database, draft: EditionRow): Promise<string[]> {
  const { rows } = await sql<{ by: string }>`
    select distinct by from strategy.element_change where edition_id = ${draft.id}
    union select coalesce(${draft.titled_by}, ${draft.created_by}) where not exists
      (select from strategy.edition f where f.id = ${draft.based_on_id} and f.title = ${draft.title})`.execute(handle)
  return rows.map(({ by }) => by)
}
