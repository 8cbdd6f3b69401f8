import type { Database, Trx } from '../../../kit/db/database.ts'
import { traceDb } from './handle.ts'

export async function findEvent(trx: Trx, id: string) {
  const row = await traceDb(trx)
    .selectFrom('bus.event')
    .select(['id', 'name', 'mode', 'subject', 'unit_id as unitId', 'actor', 'content'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row ?? null
}

/** Empties text and salt. The digest stays, so the chain still proves itself. */
export async function emptyContent(trx: Database, id: string): Promise<void> {
  await traceDb(trx).updateTable('bus.event').set({ content: null, salt: null }).where('id', '=', id).execute()
}
