import { databaseOn, poolOf } from '../../../kit/db/database.ts'
import { createWeb } from '../../../kit/http/server.ts'
import type { Web } from '../../../kit/http/web.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { refreshAnswering } from '../../../slices/press/actions/refresh-answering.ts'
import { registerPublic } from '../register-public.ts'
import { givenUnit } from './released.ts'

/** The public pages over a database of their own, read as `varde_public`: one server that is real and one that is a demo. */
export async function pressHouse() {
  const database = await testDatabase()
  const publicDb = databaseOn(poolOf({ connection: database.connection, max: 3, role: 'varde_public' }))
  const varde = testVarde(database.db, { env: { VARDE_BASE_URL: 'https://varde.example.no' } })
  const serve = async (mode: 'real' | 'demo'): Promise<Web> => {
    const server = await createWeb(varde, async () => null)
    registerPublic(server, Object.assign({}, varde, { mode }), publicDb)
    await server.ready()
    return server
  }
  const agencyId = await givenUnit(database.db, { name: 'Direktoratet', kind: 'directorate', phone: '22 00 00 00' })
  const unitId = await givenUnit(database.db, { name: 'Halden fengsel', parentId: agencyId })
  await database.db.transaction().execute((trx) => refreshAnswering(trx, new Date()))
  const web = await serve('real')
  const demo = await serve('demo')
  const close = async () => {
    await web.close()
    await demo.close()
    await publicDb.destroy()
    await database.drop()
  }
  return { varde, database, publicDb, web, demo, serve, unitId, agencyId, close }
}

/** Longer than a page may be kept before the database is asked again. */
export const nextLook = () => new Promise((done) => setTimeout(done, 450))

export const pathOf = (published: { messageId: string }, title: string, language = 'nb') =>
  `/presserom/${title}-${published.messageId.slice(-12)}-${language}`
