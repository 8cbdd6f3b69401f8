import { type Insertable, type Kysely, type Selectable, sql } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'
import type { KnownWay } from '../rules/known-strategy.ts'

type Tables = {
  'plan.known_strategy': {
    edition_id: string
    unit_id: string
    mode: Mode
    how: KnownWay
    held_on: string
    reached: number
    staff: number
    note: string
    confirmed_by: string
    confirmed_at: Date
  }
  'strategy.public_edition': { id: string; number: number; title: string; valid_from: string }
}
export type KnownRow = Selectable<Tables['plan.known_strategy']>
const tables = (db: Database) => db as Kysely<Tables>

/** The edition in force today, or null. */
export async function editionInForce(db: Database) {
  const found = tables(db).selectFrom('strategy.public_edition').select(['id', 'number', 'title', 'valid_from'])
  return (await found.executeTakeFirst()) ?? null
}

/** Units that have a leader today, and therefore somebody who owes it, by name. */
export async function ledUnits(db: Database): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select u.id, u.name from organisation.public_unit u
     where u.is_current and exists (
       select from organisation.public_duty d where d.unit_id = u.id and d.duty = 'leader')
     order by u.name, u.id`.execute(db as Kysely<unknown>)
  return rows
}

export async function confirmationsOf(db: Database, editionId: string, mode: Mode): Promise<KnownRow[]> {
  const found = tables(db).selectFrom('plan.known_strategy').selectAll().where('edition_id', '=', editionId)
  return found.where('mode', '=', mode).execute()
}

/** The unit's receipt; a later one takes the place of the former. */
export async function putConfirmation(trx: Trx, row: Insertable<Tables['plan.known_strategy']>): Promise<void> {
  const { edition_id: _e, unit_id: _u, ...change } = row
  await tables(trx)
    .insertInto('plan.known_strategy')
    .values(row)
    .onConflict((conflict) => conflict.columns(['edition_id', 'unit_id']).doUpdateSet(change))
    .execute()
}
