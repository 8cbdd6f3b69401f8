import { type Kysely, sql } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'

type Row = { message_id: string; initiative_id: string; mode: Mode; joined_at: Date }
const tables = (db: Database) => db as Kysely<{ 'plan.initiative_message': Row }>

/** Ties a message to an initiative; one that moves to another initiative leaves the first. */
export async function joinInitiative(trx: Trx, row: Row): Promise<void> {
  const { message_id: _, ...change } = row
  await tables(trx)
    .insertInto('plan.initiative_message')
    .values(row)
    .onConflict((conflict) => conflict.column('message_id').doUpdateSet(change))
    .execute()
}

export async function leaveInitiative(trx: Trx, messageId: string): Promise<void> {
  await tables(trx).deleteFrom('plan.initiative_message').where('message_id', '=', messageId).execute()
}

/** How many messages have been begun from the initiative that `reader` is not kept from, and when the first was; null when none. */
export async function messagesOf(
  db: Database,
  initiativeId: string,
  reader: string | null,
): Promise<{ count: number; firstAt: Date } | null> {
  const row = await tables(db)
    .selectFrom('plan.initiative_message')
    .select((e) => [e.fn.countAll<string>().as('count'), e.fn.min('joined_at').as('first')])
    .where('initiative_id', '=', initiativeId)
    .where(sql<boolean>`confidentiality.public_reads(message_id, ${reader}, true)`)
    .executeTakeFirst()
  return row?.first ? { count: Number(row.count), firstAt: row.first } : null
}
