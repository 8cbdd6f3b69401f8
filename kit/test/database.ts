import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { type Database, databaseOn, poolOf } from '../db/database.ts'

/** Where the tests' server is; set by `global-setup.ts`. */
export type TestServer = { connection: string | { host: string; user: string }; template: string }

/**
 * A database of its own for one test file, copied from the migrated template; with `isEmpty` one that nothing was ever in. Call `drop` in `afterAll`.
 */
export async function testDatabase({ isEmpty = false } = {}): Promise<{
  db: Database
  drop: () => Promise<void>
  name: string
  connection: string | { host: string; user: string; database: string }
}> {
  const server = JSON.parse(process.env.VARDE_TEST_SERVER ?? 'null') as TestServer | null
  if (!server) throw new Error('No test database. Run medium tests with "npm run test:medium".')
  const name = `test_${randomBytes(6).toString('hex')}`
  const like = isEmpty
    ? `locale_provider icu icu_locale 'nb-NO' template template0`
    : `template ${server.template} strategy file_copy`
  await asAdmin(server, `create database ${name} ${like}`)
  const connection = connectionTo(server, name)
  const pool = poolOf({ connection, max: 6 })
  const db = databaseOn(pool)
  const drop = async () => {
    await db.destroy()
    await asAdmin(server, `drop database if exists ${name} with (force)`)
  }
  return { db, drop, name, connection }
}

export function connectionTo(server: TestServer, database: string) {
  if (typeof server.connection !== 'string') return { ...server.connection, database }
  const url = new URL(server.connection)
  url.pathname = `/${database}`
  return url.toString()
}

export async function asAdmin(server: TestServer, statement: string): Promise<void> {
  const where = connectionTo(server, 'postgres')
  const client = new pg.Client(typeof where === 'string' ? { connectionString: where } : where)
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
