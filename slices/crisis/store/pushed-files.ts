import { type Connection, type Database, openSession } from '../../../kit/db/database.ts'
import { tablesOf } from './tables.ts'

/** What a target has, by path: the digest, and the time it was signed with. */
export async function pushedFiles(db: Database, target: string): Promise<Map<string, { digest: string; at: Date }>> {
  const rows = await tablesOf(db)
    .selectFrom('crisis.pushed_file')
    .select(['path', 'digest', 'pushed_at as at'])
    .where('target', '=', target)
    .execute()
  return new Map(rows.map(({ path, ...file }) => [path, file]))
}

export async function notePushed(
  db: Database,
  target: string,
  { path, digest, at }: { path: string; digest: string; at: number },
): Promise<void> {
  const row = { digest, pushed_at: new Date(at * 1000) }
  await tablesOf(db)
    .insertInto('crisis.pushed_file')
    .values({ target, path, ...row })
    .onConflict((conflict) => conflict.columns(['target', 'path']).doUpdateSet(row))
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
