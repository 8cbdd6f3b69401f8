import { type Connection, databaseOn, poolOf } from './database.ts'
import { UNLIMITED } from './limits.ts'
import { migrate } from './migrate.ts'
import { noteBackup, refuseNewer, requireBackup, requireSame, schemaState } from './schema-state.ts'

/**
 * `upgrades`: whoever starts Varde, or was told to, brings an earlier database to this version; everybody else leaves it alone. `isDemo`: nothing
 * in it is real, so no backup is asked for. `backup`: where an operator says that one is.
 */
export type Settling = { upgrades: boolean; isDemo: boolean; now: Date; backup?: string }

/**
 * Sees to it that the database is of this version, or refuses it. Gives the migrations that were made. Throws an Error with the remedy: it is newer, or it
 * is earlier and not to be upgraded now, or no backup was seen.
 */
export async function settleSchema(
  connection: Connection,
  { upgrades, isDemo, now, backup }: Settling,
): Promise<string[]> {
  const db = databaseOn(poolOf({ connection, max: 2, limits: UNLIMITED }))
  try {
    const state = await schemaState(db)
    if (!upgrades) {
      requireSame(state)
      return []
    }
    refuseNewer(state)
    if (backup === undefined && !isDemo) await requireBackup(db, state, now)
    const made = await migrate(db)
    if (backup !== undefined) await noteBackup(db, { at: now, what: backup })
    return made
  } finally {
    await db.destroy()
  }
}
