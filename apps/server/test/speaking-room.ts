import { afterAll } from 'vitest'
import { databaseOn, poolOf } from '../../../kit/db/database.ts'
import { createWeb } from '../../../kit/http/server.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { caller } from '../../../slices/crisis/test/house.ts'
import { registerPublic } from '../../public/register-public.ts'
import { aSpeakingHouse } from './speaking-house.ts'

/** The house that speaks, on a database of its own that is gone after the last test of the file; the clock stands at `start`. */
export async function aSpeakingRoom(start: Date, env: Record<string, string> = {}) {
  const base = await testDatabase()
  afterAll(() => base.drop())
  const varde = testVarde(base.db, { at: start.toISOString(), connection: base.connection, env })
  await aSpeakingHouse(varde)
  return { base, varde, who: (key: string) => caller(base.db, key, start) }
}

/** The same, with the public pages as a stranger gets them (`web.inject`). */
export async function aPublicRoom(start: Date) {
  const room = await aSpeakingRoom(start, { VARDE_BASE_URL: 'https://varde.example.no' })
  const publicDb = databaseOn(poolOf({ connection: room.base.connection, max: 3, role: 'varde_public' }))
  const web = await createWeb(room.varde, async () => null)
  afterAll(async () => {
    await web.close()
    await publicDb.destroy()
  })
  registerPublic(web, room.varde, publicDb)
  await web.ready()
  return { ...room, web }
}
