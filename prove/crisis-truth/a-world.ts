import { sql } from 'kysely'
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
  return {
    ...{ db: base.db as Database, varde, page },
    who: (key: string) => caller(base.db, key, varde.now()),
    close: async () => {
      await web.close()
      await base.drop()
    },
  }
}
export type World = Awaited<ReturnType<typeof aWorld>>
