import type { Kysely } from 'kysely'
import type { Database } from './database.ts'

type InstallationTables = { 'kit.installation': { only_one: boolean; mode: 'real' | 'demo'; created_at: Date } }

/**
 * Marks a new database as demo or real, and refuses to open one that was marked as the other: invented data and real
 * people must never meet. Throws an Error that says what to do.
 */
export async function holdMode(database: Database, mode: 'real' | 'demo'): Promise<void> {
  const db = database as Kysely<InstallationTables>
  await db
    .insertInto('kit.installation')
    .values({ only_one: true, mode, created_at: new Date() })
    .onConflict((c) => c.doNothing())
    .execute()
  const { mode: marked } = await db.selectFrom('kit.installation').select('mode').executeTakeFirstOrThrow()
  if (marked === mode) return
  throw new Error(
    marked === 'demo'
      ? 'This data folder or database holds demo data and stays a demo for ever. Give VARDE_DATA a new folder (or DATABASE_URL a new database) for real use, or set VARDE_DEMO=true.'
      : 'This data folder or database holds real data and can never become a demo. Give VARDE_DATA a new folder for the demo, or set VARDE_DEMO=false.',
  )
}
