import { type Database, databaseOn, poolOf } from '../../kit/db/database.ts'
import type { Web } from '../../kit/http/web.ts'
import type { Varde } from '../../kit/settings/varde.ts'
import { latestChange } from '../../slices/press/index.ts'
import { registerPublic } from './register-public.ts'

const CONNECTIONS = 4

/** The public pages in the server's own process, reading through connections that act as `varde_public`. */
export async function servePublic(web: Web, varde: Varde): Promise<void> {
  const publicDb = await openPublicDatabase(varde)
  if (publicDb) web.addHook('onClose', () => publicDb.destroy())
  else
    varde.log.warn(
      'The role varde_public is missing or closed to this user: public pages read with the rights of the server. See docs/public-role.md.',
    )
  registerPublic(web, varde, publicDb ?? varde.db)
}

/** Null when this database user cannot act as `varde_public`. */
export async function openPublicDatabase({
  connection,
  mode,
}: Pick<Varde, 'connection' | 'mode'>): Promise<Database | null> {
  if (!connection) return null
  const db = databaseOn(poolOf({ connection, max: CONNECTIONS, role: 'varde_public' }))
  try {
    await latestChange(db, mode)
    return db
  } catch {
    await db.destroy()
    return null
  }
}
