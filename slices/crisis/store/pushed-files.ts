import { sql } from 'kysely'
import { type Connection, type Database, openSession } from '../../../kit/db/database.ts'
import { tablesOf } from './tables.ts'

/** Digest by path of what a target has. */
export async function pushedFiles(db: Database, target: string): Promise<Map<string, string>> {
  const rows = await tablesOf(db)
    .selectFrom('crisis.pushed_file')
    .select(['path', 'digest'])
    .where('target', '=', target)
    .execute()
  return new Map(rows.map((row) => [row.path, row.digest]))
}

export async function notePushed(
  db: Database,
  target: string,
  { path, digest }: { path: string; digest: string },
): Promise<void> {
  await tablesOf(db)
    .insertInto('crisis.pushed_file')
    .values({ target, path, digest, pushed_at: sql`clock_timestamp()` })
    .onConflict((conflict) =>
      conflict.columns(['target', 'path']).doUpdateSet({ digest, pushed_at: sql`clock_timestamp()` }),
    )
    .execute()
}

/** Takes a target until it is let go of or the process is dead; null when another process has it. */
export async function holdPush(connection: Connection, target: string): Promise<{ letGo: () => Promise<void> } | null> {
  const session = await openSession(connection)
  const letGo = () => session.end().catch(() => undefined)
  try {
    const { rows } = await session.query<{ mine: boolean }>(
      `select pg_try_advisory_lock(hashtext('varde.status-push'), hashtext($1)) as mine`,
      [target],
    )
    if (rows[0]!.mine) return { letGo }
  } catch (error) {
    await letGo()
    throw error
  }
  await letGo()
  return null
}
