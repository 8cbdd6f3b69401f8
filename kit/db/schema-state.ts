import { sql } from 'kysely'
import type { Database } from './database.ts'
import { migrationNames } from './migrate.ts'

/** A database beside this program: migrations that it lacks, and those it has had that the program has never heard of. */
export type SchemaState = { isNew: boolean; missing: string[]; unknown: string[] }

export async function schemaState(db: Database): Promise<SchemaState> {
  const [names, applied] = [await migrationNames(), await appliedNames(db)]
  return {
    isNew: applied.length === 0,
    missing: names.filter((name) => !applied.includes(name)),
    unknown: applied.filter((name) => !names.includes(name)),
  }
}

async function appliedNames(db: Database): Promise<string[]> {
  if (!(await isThere(db, 'kit.kysely_migration'))) return []
  const { rows } = await sql<{ name: string }>`select name from kit.kysely_migration order by name`.execute(db)
  return rows.map(({ name }) => name)
}

async function isThere(db: Database, table: string): Promise<boolean> {
  const { rows } = await sql<{ is: boolean }>`select to_regclass(${table}) is not null as is`.execute(db)
  return rows[0]!.is
}

/** Throws an Error with the remedy when the database is of a newer version, which this one would harm. */
export function refuseNewer({ unknown }: SchemaState): void {
  if (unknown.length === 0) return
  throw new Error(
    `The database is of a newer version of Varde than this program (${changes(unknown)} that it does not know, the last is ${unknown.at(-1)}). Start the newer version, or restore the backup that was taken before the upgrade into an empty database.`,
  )
}

/** Throws an Error with the remedy unless the database is of this very version: whoever only works in it changes nothing of it. */
export function requireSame(state: SchemaState): void {
  refuseNewer(state)
  if (state.isNew)
    throw new Error('The database is empty. Run "npm run varde -- migrate", or start the server, which sets it up.')
  if (state.missing.length > 0)
    throw new Error(
      `The database is of an earlier version of Varde (it lacks ${changes(state.missing)}). Nothing is done with it until it is upgraded: ${HOW}`,
    )
}

const HOUR_MS = 3_600_000
/** A nightly backup is one. */
const RECENT_HOURS = 26

/** Throws an Error with the remedy when there is something to upgrade and nobody has said of a backup lately: there is no way back but that. */
export async function requireBackup(db: Database, { isNew, missing }: SchemaState, now: Date): Promise<void> {
  if (isNew || missing.length === 0) return
  const at = await lastBackupAt(db)
  if (at && at.getTime() >= now.getTime() - RECENT_HOURS * HOUR_MS) return
  throw new Error(
    `The database is of an earlier version of Varde (it lacks ${changes(missing)}), and no backup was seen in the last ${RECENT_HOURS} hours. There is no way back from an upgrade but a backup: ${HOW}`,
  )
}

const HOW =
  'stop all processes of Varde, take a backup ("npm run varde -- backup FILE", or with your own tools), and run "npm run varde -- migrate --backup WHERE-IT-IS".'
const changes = (names: readonly string[]) => (names.length === 1 ? 'one change' : `${names.length} changes`)

/** When a backup was noted last; null when none was. */
export async function lastBackupAt(db: Database): Promise<Date | null> {
  if (!(await isThere(db, 'kit.backup'))) return null
  const { rows } = await sql<{ at: Date | null }>`select max(at) as at from kit.backup`.execute(db)
  return rows[0]!.at
}

/** Notes that a backup was taken; gives false where the database is from before such notes. */
export async function noteBackup(db: Database, { at, what }: { at: Date; what: string }): Promise<boolean> {
  if (!(await isThere(db, 'kit.backup'))) return false
  await sql`insert into kit.backup (at, what) values (${at}, ${what}) on conflict do nothing`.execute(db)
  return true
}
