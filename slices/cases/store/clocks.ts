import { sql } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { Clock, ClockName } from '../rules/assessment-clock.ts'
import { SOON } from '../rules/case.ts'
import { tablesOf } from './tables.ts'

/** How long the directorate has on this day: the last row that is valid decides, for each of how soon somebody may ask. */
export async function readClock(db: Database, what: ClockName, day: string): Promise<Clock> {
  const rows = await tablesOf(db)
    .selectFrom('cases.clock')
    .distinctOn('how_soon')
    .select(['how_soon', 'minutes'])
    .where('what', '=', what)
    .where('valid_from', '<=', day)
    .orderBy('how_soon')
    .orderBy('valid_from', 'desc')
    .orderBy('what', 'desc')
    .orderBy('how_soon', 'desc')
    .execute()
  return Object.fromEntries(rows.map((row) => [row.how_soon, row.minutes])) as Clock
}

/** From this day on. Set twice on one day, the last one counts. */
export async function writeClock(
  trx: Trx,
  { what, clock, day, by }: { what: ClockName; clock: Clock; day: string; by: string },
): Promise<void> {
  const rows = SOON.map((soon) => ({ what, how_soon: soon, minutes: clock[soon], valid_from: day, set_by: by }))
  await tablesOf(trx)
    .insertInto('cases.clock')
    .values(rows)
    .onConflict((c) =>
      c
        .columns(['what', 'how_soon', 'valid_from'])
        .doUpdateSet({ minutes: sql<number>`excluded.minutes`, set_by: sql<string>`excluded.set_by` }),
    )
    .execute()
}
