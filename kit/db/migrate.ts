import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { type Connection, type Database, databaseOn, poolOf } from './database.ts'
import { UNLIMITED } from './limits.ts'

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
  if (error)
    throw new Error(`Migration ${failed?.migrationName ?? ''} failed: ${String((error as Error).message ?? error)}`, {
      cause: error,
    })
  return (results ?? []).map((result) => result.migrationName)
}

/** The same on a connection of its own, which comes to its end however long it takes. */
export async function migrateAt(connection: Connection, only?: string[]): Promise<string[]> {
  const db = databaseOn(poolOf({ connection, max: 2, limits: UNLIMITED }))
  try {
    return await migrate(db, only ? { only } : {})
  } finally {
    await db.destroy()
  }
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

async function apply(db: Database, file: string): Promise<void> {
  await sql.raw(await readFile(join(FOLDER, file), 'utf8')).execute(db)
}
