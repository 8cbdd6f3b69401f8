import { sql } from 'kysely'
import type { Database } from '../../../kit/db/database.ts'
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

/** Takes a target for some seconds, by the database's clock; false when another process has it. */
export async function holdPush(db: Database, target: string, seconds: number): Promise<boolean> {
  const { rows } = await sql`
    insert into crisis.push_run (target, held_until) values (${target}, clock_timestamp() + make_interval(secs => ${seconds}))
    on conflict (target) do update set held_until = excluded.held_until where push_run.held_until <= clock_timestamp()
    returning target`.execute(db)
  return rows.length > 0
}

export async function letGoOfPush(db: Database, target: string): Promise<void> {
  await tablesOf(db)
    .updateTable('crisis.push_run')
    .set({ held_until: sql`clock_timestamp()` })
    .where('target', '=', target)
    .execute()
}
