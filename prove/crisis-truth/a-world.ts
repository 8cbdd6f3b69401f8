import { sql } from 'kysely'
import { LOOK_AFTER_MS } from '../../apps/public/kept-pages.ts'
import { buildWeb } from '../../apps/server/build-app.ts'
import { aSpeakingHouse } from '../../apps/server/test/speaking-house.ts'
import type { Database } from '../../kit/db/database.ts'
import { testDatabase } from '../../kit/test/database.ts'
import { testVarde } from '../../kit/test/test-varde.ts'
import { caller } from '../../slices/crisis/test/house.ts'

export const START = new Date('2026-03-10T08:00:00Z')

/** A house with everyone whom a crisis concerns, a press list, people in custody, and the pages that the public reads. */
export async function aWorld() {
  const base = await testDatabase()
  const varde = testVarde(base.db, { at: START.toISOString(), connection: base.connection })
  await aSpeakingHouse(varde)
  await sql`insert into audience.head_count (population, unit_id, language, heads, counted_on, set_by)
            values ('inmates', 'unt_halden', 'nb', 40, now(), 'per_head')`.execute(base.db)
  const web = await buildWeb(varde)
  const page = async (url: string): Promise<string> => (await web.inject({ url })).body
  /** Public pages may be as they were for `LOOK_AFTER_MS`. What is said after that is not: their clock is set on, so that nobody waits for it. */
  const asItRuns = performance.now
  let ahead = 0
  performance.now = () => asItRuns.call(performance) + ahead
  const pagesAreFresh = () => {
    ahead += LOOK_AFTER_MS + 10
  }
  return {
    ...{ db: base.db as Database, varde, page, pagesAreFresh },
    who: (key: string) => caller(base.db, key, varde.now()),
    close: async () => {
      performance.now = asItRuns
      await web.close()
      await base.drop()
    },
  }
}
export type World = Awaited<ReturnType<typeof aWorld>>
