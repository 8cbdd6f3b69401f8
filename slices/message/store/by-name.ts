import type { Insertable, Selectable } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import { type MessageTables, tablesOf } from './tables.ts'

type Grounds = MessageTables['message.by_name_ground']

/** The grounds of safety that hold on a day, for which names of those who have confirmed may be seen. */
export async function groundsOn(db: Database, day: string): Promise<Selectable<Grounds>[]> {
  return tablesOf(db)
    .selectFrom('message.by_name_ground')
    .selectAll()
    .where('valid_from', '<=', day)
    .where((e) => e.or([e('valid_to', 'is', null), e('valid_to', '>', day)]))
    .orderBy('key')
    .execute()
}

export async function putGrounds(trx: Trx, rows: Insertable<Grounds>[]): Promise<void> {
  for (const { key, ...rest } of rows)
    await tablesOf(trx)
      .insertInto('message.by_name_ground')
      .values({ key, ...rest })
      .onConflict((c) => c.column('key').doUpdateSet(rest))
      .execute()
}
