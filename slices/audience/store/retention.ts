import type { Database } from '../../../kit/db/database.ts'
import { audienceDb } from './handle.ts'

export async function removeOldSubscriptions(
  handle: Database,
  { unconfirmedBefore, endedBefore }: { unconfirmedBefore: Date; endedBefore: Date },
): Promise<number> {
  const result = await audienceDb(handle)
    .deleteFrom('audience.subscription')
    .where((eb) =>
      eb.or([
        eb.and([eb('confirmed_at', 'is', null), eb('asked_at', '<', unconfirmedBefore)]),
        eb('ended_at', '<', endedBefore),
      ]),
    )
    .executeTakeFirst()
  return Number(result.numDeletedRows)
}

export async function unsubscribedContacts(handle: Database, before: Date): Promise<string[]> {
  const rows = await audienceDb(handle)
    .selectFrom('audience.contact')
    .select('id')
    .where('suppressed_reason', '=', 'unsubscribed')
    .where('suppressed_at', '<', before)
    .execute()
  return rows.map((row) => row.id)
}
