import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { testDatabase } from '../test/database.ts'
import { clientOf, databaseOn, poolOf } from './database.ts'

let database: Awaited<ReturnType<typeof testDatabase>>
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.drop())

it.each([undefined, 'varde_public'])('when a pool acts as %s, its server compiles no plan', async (role) => {
  const db = databaseOn(poolOf({ connection: database.connection, max: 1, ...(role ? { role } : {}) }))
  const { rows } = await sql<{
    jit: string
    who: string
  }>`select current_setting('jit') as jit, current_user as who`.execute(db)
  expect(rows[0]!.jit).toBe('off')
  if (role) expect(rows[0]!.who).toBe(role)
  await db.destroy()
})

it('when a connection is one’s own, its server compiles no plan either', async () => {
  const client = clientOf(database.connection)
  await client.connect()
  const { rows } = await client.query('show jit')
  expect(rows[0].jit).toBe('off')
  await client.end()
})
