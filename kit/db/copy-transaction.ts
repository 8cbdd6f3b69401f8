import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Kysely, PostgresDialect } from 'kysely'
import copyStreams from 'pg-copy-streams'
import { type Connection, clientOf, type Trx } from './database.ts'

/** Sends lines in PostgreSQL's text format through a COPY statement, as many at a time as the other side takes. */
export type CopyIn = (statement: string, lines: AsyncIterable<string> | Iterable<string>) => Promise<void>

/** One transaction on a connection of its own, in which rows can be copied as well as written. Gives what `run` gives. */
export async function copyTransaction<T>(
  connection: Connection,
  run: (trx: Trx, copyIn: CopyIn) => Promise<T>,
): Promise<T> {
  const client = clientOf(connection)
  await client.connect()
  const held = Object.assign(client, { release: () => undefined })
  const pool = { connect: async () => held, end: async () => undefined }
  const trx = new Kysely({ dialect: new PostgresDialect({ pool: pool as never }) }) as unknown as Trx
  const copyIn: CopyIn = (statement, lines) =>
    pipeline(Readable.from(lines, { objectMode: true }), client.query(copyStreams.from(statement)))
  try {
    await client.query('begin')
    const done = await run(trx, copyIn)
    await client.query('commit')
    return done
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  } finally {
    await client.end()
  }
}
