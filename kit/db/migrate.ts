import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import type { Database } from './database.ts'

const FOLDER = join(import.meta.dirname, '..', '..', 'db', 'migrations')

/** Applies every migration that this database lacks, in order of name. Several processes may call it at once. */
export async function migrate(db: Database): Promise<string[]> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations },
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

async function getMigrations(): Promise<Record<string, Migration>> {
  const files = (await readdir(FOLDER)).filter((file) => file.endsWith('.sql')).sort()
  return Object.fromEntries(files.map((file) => [file.replace(/\.sql$/, ''), { up: (db) => apply(db, file) }]))
}

async function apply(db: Database, file: string): Promise<void> {
  await sql.raw(await readFile(join(FOLDER, file), 'utf8')).execute(db)
}
