import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'
import { type PressTables, pressTables } from './tables.ts'

export type PublicFact = Selectable<PressTables['press.public_fact']>

/** Facts that stand in the press room, in their order. Read as `varde_public`. */
export async function readFacts(db: Database, mode: Mode): Promise<PublicFact[]> {
  return pressTables(db)
    .selectFrom('press.public_fact')
    .selectAll()
    .where('mode', '=', mode)
    .orderBy('position')
    .orderBy('id')
    .execute()
}

export async function insertFact(trx: Trx, row: Insertable<PressTables['press.fact']>): Promise<void> {
  await pressTables(trx).insertInto('press.fact').values(row).execute()
}

/** False when there is none with this id that stands. */
export async function changeFact(
  trx: Trx,
  mode: Mode,
  id: string,
  change: Updateable<PressTables['press.fact']>,
): Promise<boolean> {
  const done = await pressTables(trx)
    .updateTable('press.fact')
    .set(change)
    .where('id', '=', id)
    .where('mode', '=', mode)
    .where('retired_at', 'is', null)
    .executeTakeFirst()
  return Number(done.numUpdatedRows) > 0
}

/** The place after the last. */
export async function nextFactPosition(db: Database, mode: Mode): Promise<number> {
  const row = await pressTables(db)
    .selectFrom('press.fact')
    .select(sql<number>`coalesce(max(position), 0) + 1`.as('next'))
    .where('mode', '=', mode)
    .executeTakeFirstOrThrow()
  return row.next
}
