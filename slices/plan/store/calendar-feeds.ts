import type { Insertable, Selectable } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import { type CalendarTables, calendarTables } from './calendar-tables.ts'

export type FeedRow = Selectable<CalendarTables['plan.calendar_feed']>

/** Addresses of this person that still work, the newest first. */
export async function feedsOf(db: Database, personId: string): Promise<FeedRow[]> {
  return calendarTables(db)
    .selectFrom('plan.calendar_feed')
    .selectAll()
    .where('person_id', '=', personId)
    .where('revoked_at', 'is', null)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

export async function insertFeed(trx: Trx, row: Insertable<CalendarTables['plan.calendar_feed']>): Promise<void> {
  await calendarTables(trx).insertInto('plan.calendar_feed').values(row).execute()
}

/** The feed behind a secret, or null when it was revoked. */
export async function feedByHash(db: Database, hash: string): Promise<FeedRow | null> {
  const found = calendarTables(db).selectFrom('plan.calendar_feed').selectAll().where('token_hash', '=', hash)
  return (await found.where('revoked_at', 'is', null).executeTakeFirst()) ?? null
}

/** True when there was such a feed of this person's, and it worked until now. */
export async function revokeFeed(trx: Trx, id: string, personId: string, now: Date): Promise<boolean> {
  const ended = await calendarTables(trx)
    .updateTable('plan.calendar_feed')
    .set({ revoked_at: now })
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .where('revoked_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return ended !== undefined
}

/** Addresses that stopped working before a moment are kept for nothing. */
export async function deleteRevokedFeeds(trx: Trx, before: Date): Promise<void> {
  await calendarTables(trx).deleteFrom('plan.calendar_feed').where('revoked_at', '<', before).execute()
}

/** Ends every address of the person that worked. */
export async function revokeFeedsOf(trx: Trx, personId: string, now: Date): Promise<string[]> {
  const ended = await calendarTables(trx)
    .updateTable('plan.calendar_feed')
    .set({ revoked_at: now })
    .where('person_id', '=', personId)
    .where('revoked_at', 'is', null)
    .returning('id')
    .execute()
  return ended.map(({ id }) => id)
}
