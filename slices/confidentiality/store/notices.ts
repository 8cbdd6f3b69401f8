import type { Selectable } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import { type ConfidentialityTables, tablesOf } from './tables.ts'

type Notice = Selectable<ConfidentialityTables['confidentiality.notice']>

export async function insertNotice(trx: Trx, row: Notice): Promise<void> {
  await tablesOf(trx).insertInto('confidentiality.notice').values(row).execute()
}

export async function findNotice(db: Database, id: string): Promise<Notice | null> {
  const found = tablesOf(db).selectFrom('confidentiality.notice').selectAll().where('id', '=', id)
  return (await found.executeTakeFirst()) ?? null
}
