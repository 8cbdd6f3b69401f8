import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readSettings } from '../../../kit/settings/settings.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { createVarde } from '../build-app.ts'
import { createDemoClock } from '../demo/demo-clock.ts'
import { playPast } from '../demo/play-past.ts'
import { fillDemo } from '../import-packs.ts'

const PAST_MS = 35 * 86_400_000

/** A demo with its weeks behind it, on a database and in a folder that are gone when it is stopped. */
export async function playedDemo() {
  const folder = mkdtempSync(join(tmpdir(), 'varde-played-'))
  const database = await testDatabase()
  const { connection } = database
  const url =
    typeof connection === 'string'
      ? connection
      : `postgres://${connection.user}@localhost/${connection.database}?host=${connection.host}`
  const env = { DATABASE_URL: url, VARDE_DATA: folder, VARDE_DEMO: 'true', VARDE_LOG_LEVEL: 'error' }
  const clock = createDemoClock()
  const open = await createVarde(readSettings(env), clock.now)
  await fillDemo(open.varde, new Date(Date.now() - PAST_MS))
  await open.startWork()
  await playPast(open.varde, open.web, clock)
  return {
    ...open,
    clock,
    stop: async () => {
      await open.stop()
      await database.drop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
