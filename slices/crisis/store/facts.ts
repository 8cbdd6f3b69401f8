import { type Insertable, type Selectable, sql } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { FactContent } from '../rules/fact.ts'
import { type CrisisTables, tablesOf } from './tables.ts'

export type FactRow = Selectable<CrisisTables['crisis.fact']>

/** The newest first. */
export async function factsOf(db: Database, crisisId: string): Promise<FactRow[]> {
  return tablesOf(db)
    .selectFrom('crisis.fact')
    .selectAll()
    .where('crisis_id', '=', crisisId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

export async function findFact(db: Database, crisisId: string, id: string): Promise<FactRow | null> {
  const found = tablesOf(db)
    .selectFrom('crisis.fact')
    .selectAll()
    .where('id', '=', id)
    .where('crisis_id', '=', crisisId)
  return (await found.executeTakeFirst()) ?? null
}

export async function insertFact(trx: Trx, row: Insertable<CrisisTables['crisis.fact']>): Promise<void> {
  await tablesOf(trx).insertInto('crisis.fact').values(row).execute()
}

/** Changes the fact where it still is as it was read; false when somebody else has changed it. */
export async function changeFact(
  trx: Trx,
  { id, revision }: { id: string; revision: number },
  content: FactContent,
  signed: { by: string; at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await tablesOf(trx)
    .updateTable('crisis.fact')
    .set({
      ...{ ...content, ...signed, revision: sql`revision + 1` },
      worded_revision: sql`case when text = ${content.text} and counter = ${content.counter} then worded_revision else revision + 1 end`,
    })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
