import { type RawBuilder, sql } from 'kysely'
import { publishAll } from '../../../kit/bus/publish.ts'
import type { Database } from '../../../kit/db/database.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { chainEvents } from '../actions/chain-events.ts'

/** A Varde with a log of `events` chained events of its own. */
export async function loggedVarde(events: number) {
  const database = await testDatabase()
  const varde = testVarde(database.db, { connection: database.connection })
  if (events > 0) await publishSome(database.db, events)
  await chainEvents(varde)
  return { ...database, varde }
}

export async function publishSome(db: Database, events: number, from = 1): Promise<string[]> {
  return db.transaction().execute((trx) =>
    publishAll(
      trx,
      Array.from({ length: events }, (_, i) => ({
        name: 'message.saved',
        mode: 'real' as const,
        subject: `msg_${from + i}`,
        unitId: i % 3 === 0 ? null : 'unt_test',
        actor: 'per_test "æøå"\\\t\u0001',
        at: new Date(Date.UTC(2026, 2, 10, 9, 0, 0, i % 1000)),
        content: { number: from + i, reason: 'Rettet «æøå» \\ "sitat"' },
      })),
    ),
  )
}

/** What somebody with the database's password might do: no trigger, no rule. */
export async function tamper(db: Database, statement: RawBuilder<unknown>): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await sql`set local session_replication_role = replica`.execute(trx)
    await statement.execute(trx)
  })
}
