import { type Connection, type Database, databaseOn, poolOf } from '../../kit/db/database.ts'
import { asLogin, holdLogin, isReaderOnly, publicLogin } from '../../kit/db/public-login.ts'
import { closePublicKeeps, publicKeeps } from '../../kit/db/public-writing.ts'
import type { Web } from '../../kit/http/web.ts'
import type { Varde } from '../../kit/settings/varde.ts'
import { latestChange } from '../../slices/press/index.ts'
import { registerPublic } from './register-public.ts'

const CONNECTIONS = 4

/**
 * How the public pages read. `apart`: as a database user who can become nothing but `varde_public`. `role`: as the server's own
 * user, who took that role on and can leave it. `none`: with the rights of the server.
 */
export type PublicReading = { held: 'apart' | 'role'; db: Database } | { held: 'none'; db: null }

const WARNINGS = {
  role: 'Public pages read as varde_public through the user of the server, which SQL of somebody else’s could leave: this user may not make one for them. Give VARDE_PUBLIC_DATABASE_URL, see docs/public-role.md.',
  none: 'The role varde_public is missing or closed to this user: public pages read with the rights of the server. See docs/public-role.md.',
}

/** The public pages in the server's own process, reading through connections of their own that see only what is released. Returns which addresses are theirs. */
export async function servePublic(web: Web, varde: Varde): Promise<(url: string) => boolean> {
  const { held, db } = await openPublicDatabase(varde)
  if (db) web.addHook('onClose', () => db.destroy())
  if (held !== 'apart') varde.log.warn(WARNINGS[held])
  if (db) await warnOfKeeping(varde, db)
  return registerPublic(web, varde, db ?? varde.db)
}

/** Where the user of the server may not close it, whoever keeps the database must. */
export async function warnOfKeeping({ log }: Pick<Varde, 'log'>, db: Database): Promise<void> {
  const functions = await publicKeeps(db)
  if (functions.length === 0) return
  log.warn(
    { functions },
    'The role of the public pages could keep large objects in the database. Run the SQL under «What a reader could keep» in docs/public-role.md as an administrator.',
  )
}

/** The safest that may be had here. Throws when `VARDE_PUBLIC_DATABASE_URL` is given and is not what it should be. */
export async function openPublicDatabase(
  varde: Pick<Varde, 'connection' | 'mode' | 'db' | 'secrets' | 'settings'>,
): Promise<PublicReading> {
  await closePublicKeeps(varde.db).catch(() => undefined)
  const given = varde.settings.publicDatabaseUrl
  if (given !== '') return { held: 'apart', db: await openGiven(given, varde.mode) }
  if (!varde.connection) return { held: 'none', db: null }
  const login = publicLogin(varde.secrets)
  // Not everyone may make roles, and another process with the same keys may be making it in this moment.
  await holdLogin(varde.db, login).catch(() => undefined)
  const apart = await openReading(asLogin(varde.connection, login), varde.mode)
  if (apart && (await isReaderOnly(apart))) return { held: 'apart', db: apart }
  await apart?.destroy()
  const db = await openReading(varde.connection, varde.mode)
  return db ? { held: 'role', db } : { held: 'none', db: null }
}

async function openGiven(url: string, mode: Varde['mode']): Promise<Database> {
  const db = await openReading(url, mode)
  if (!db)
    throw new Error(
      'VARDE_PUBLIC_DATABASE_URL does not open what is released. The user in it must be a member of varde_public (docs/public-role.md).',
    )
  if (await isReaderOnly(db)) return db
  await db.destroy()
  throw new Error(
    'The user in VARDE_PUBLIC_DATABASE_URL can do more than read what is released. Make one who is a member of varde_public and of nothing else, and owns nothing (docs/public-role.md).',
  )
}

/** Null when this user cannot act as `varde_public` there. */
async function openReading(connection: Connection, mode: Varde['mode']): Promise<Database | null> {
  const db = databaseOn(poolOf({ connection, max: CONNECTIONS, role: 'varde_public' }))
  try {
    await latestChange(db, mode)
    return db
  } catch {
    await db.destroy()
    return null
  }
}
