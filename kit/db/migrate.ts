import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import type { Database } from './database.ts'

const FOLDER = join(import.meta.dirname, '..', '..', 'db', 'migrations')

/**
 * Applies every migration that this database lacks, in order of name. Several processes may call it at once. With
 * `only`, no others: a restore brings the database to where the backup was.
 */
export async function migrate(db: Database, { only }: { only?: string[] } = {}): Promise<string[]> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => getMigrations(only) },
    migrationTableSchema: 'kit',
    allowUnorderedMigrations: true,
  })
  const { error, results } = await migrator.migrateToLatest()
  const failed = results?.find((result) => result.status === 'Error')
  if ((error as { code?: string } | undefined)?.code === LOCK_NOT_AVAILABLE)
    throw new Error(
      `A table is in use, so ${failed?.migrationName} could not change it, and nothing is changed. Stop all processes of Varde, and try again.`,
      { cause: error },
    )
  if (error)
    throw new Error(`Migration ${failed?.migrationName ?? ''} failed: ${String((error as Error).message ?? error)}`, {
      cause: error,
    })
  return (results ?? []).map((result) => result.migrationName)
}

/** Names of all migrations of this version, in order. */
export async function migrationNames(): Promise<string[]> {
  const files = (await readdir(FOLDER)).filter((file) => file.endsWith('.sql')).sort()
  return files.map((file) => file.replace(/\.sql$/, ''))
}

async function getMigrations(only?: string[]): Promise<Record<string, Migration>> {
  const names = (await migrationNames()).filter((name) => only === undefined || only.includes(name))
  return Object.fromEntries(names.map((name) => [name, { up: (db: Database) => apply(db, `${name}.sql`) }]))
}

/** A migration takes its time, and waits for nobody who uses a table: whoever comes after them would wait for it. */
const LONGEST_WAIT = '10s'
const LOCK_NOT_AVAILABLE = '55P03'

async function apply(db: Database, file: string): Promise<void> {
  await sql`select set_config('lock_timeout', ${LONGEST_WAIT}, true)`.execute(db)
  await sql.raw(await readFile(join(FOLDER, file), 'utf8')).execute(db)
}
