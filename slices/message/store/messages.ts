import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import { type MessageTables, tablesOf } from './tables.ts'

export type MessageRow = Selectable<MessageTables['message.message']>

export async function findMessage(db: Database, id: string): Promise<MessageRow | null> {
  const row = await tablesOf(db).selectFrom('message.message').selectAll().where('id', '=', id).executeTakeFirst()
  return row ?? null
}

/** The message, held until the transaction ends: two people who act on it at once come one after the other. */
export async function lockMessage(trx: Trx, id: string): Promise<MessageRow | null> {
  const found = tablesOf(trx).selectFrom('message.message').selectAll().where('id', '=', id).forUpdate()
  return (await found.executeTakeFirst()) ?? null
}

export async function insertMessage(trx: Trx, row: Insertable<MessageTables['message.message']>): Promise<void> {
  await tablesOf(trx).insertInto('message.message').values(row).execute()
}

export async function changeMessage(
  trx: Trx,
  id: string,
  change: Updateable<MessageTables['message.message']> & { updated_at: Date },
): Promise<void> {
  await tablesOf(trx).updateTable('message.message').set(change).where('id', '=', id).execute()
}

export async function insertSettingsChange(
  trx: Trx,
  row: Insertable<MessageTables['message.settings_change']>,
): Promise<void> {
  await tablesOf(trx).insertInto('message.settings_change').values(row).execute()
}

/** The texts that say the same as this one in more languages. */
export async function editionsOfMessage(db: Database, id: string): Promise<string[]> {
  const rows = tablesOf(db).selectFrom('message.message').select('id').where('edition_of', '=', id)
  return (await rows.orderBy('id').execute()).map((row) => row.id)
}

/** The message that corrects this one and still may go out, or has gone out. */
export async function findCorrectionOf(
  db: Database,
  id: string,
  except: readonly string[] = [],
): Promise<MessageRow | null> {
  const row = await tablesOf(db)
    .selectFrom('message.message')
    .selectAll()
    .where('corrects_id', '=', id)
    .where('state', '!=', 'withdrawn')
    .where('id', 'not in', ['', ...except])
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst()
  return row ?? null
}
