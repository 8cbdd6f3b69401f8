import { chmodSync, mkdirSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { databaseOn, poolOf } from '../db/database.ts'
import { startEmbedded } from '../db/embedded.ts'
import { migrate } from '../db/migrate.ts'
import { asAdmin, connectionTo, type TestServer } from './database.ts'
import { scratchFolder } from './scratch-folder.ts'

/** Two whole servers at once, and what the tests ask beside them: with the usual 60 the public pages were at times the ones to be refused. */
const CONNECTIONS = 200

/** One server for all medium tests: the embedded one, or the one in VARDE_TEST_DATABASE_URL; migrations run once. */
export default async function setup(): Promise<() => Promise<void>> {
  const template = `varde_template_${process.pid}`
  const outside = process.env.VARDE_TEST_DATABASE_URL
  const folder = scratchFolder('varde-test')
  // The server does not run as root: where we are, it must be able to enter.
  chmodSync(folder, 0o755)
  const embedded = outside ? null : await startEmbedded(folder, { connections: CONNECTIONS, isThrownAway: true })
  const server: TestServer = { connection: outside ?? { host: embedded!.host, user: embedded!.user }, template }
  await asAdmin(server, `create database ${template} locale_provider icu icu_locale 'nb-NO' template template0`)
  const db = databaseOn(poolOf({ connection: connectionTo(server, template), max: 2 }))
  await migrate(db)
  await db.destroy()
  const keys = join(folder, 'keys')
  mkdirSync(keys)
  process.env.VARDE_TEST_KEYS = keys
  process.env.VARDE_TEST_SERVER = JSON.stringify(server)
  return async () => {
    await asAdmin(server, `drop database if exists ${template} with (force)`)
    await embedded?.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
