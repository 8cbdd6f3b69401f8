import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import { WatchedClient } from './half-open.ts'
import { type Limits, startupOptions, UNLIMITED, USUAL } from './limits.ts'
import { PreparingClient } from './prepared.ts'

/** Timestamps come as Date, bigint as number (our counts stay far below 2^53), dates as plain YYYY-MM-DD text. */
pg.types.setTypeParser(20, Number)
pg.types.setTypeParser(1082, (text) => text)

/** A database handle that knows the tables `T`. Each slice narrows it to its own in `store/`. */
// biome-ignore lint/suspicious/noExplicitAny: the process-wide handle knows no tables; stores narrow it.
export type Database<T = any> = Kysely<T>
// biome-ignore lint/suspicious/noExplicitAny: same as above, inside a transaction.
export type Trx<T = any> = Transaction<T>

/** `postgres://…`, or the folder of a unix socket with a database name. */
export type Connection = string | { host: string; user: string; database: string }

export type ConnectionOptions = {
  connection: Connection
  /** Largest number of connections in this pool. */
  max?: number
  /** Database role to act as; the public pages use `varde_public`. */
  role?: string
  /** How long its statements may keep others waiting; as for whoever asks for a page, unless told. */
  limits?: Limits
}

/** Whoever waits longer for a connection waits for somebody who waits for them. */
const LONGEST_WAIT_MS = 30_000
/** What a connection has prepared, and what PostgreSQL has read of our tables for it, is let go. */
const LONGEST_LIFE_S = 30 * 60
/** Whoever comes after a quiet while is answered by connections that have read the tables and made their plans: a new one takes some 20 ms for each large view. */
const LONGEST_IDLE_MS = 10 * 60_000
/** A server that is gone without a word is noticed. */
const KEPT_ALIVE = { keepAlive: true, keepAliveInitialDelayMillis: 10_000 }

/** How every connection of ours begins, also those that a library opens for itself. */
export const driverSettings = ({ connection, role, limits = USUAL }: Omit<ConnectionOptions, 'max'>) => ({
  ...(typeof connection === 'string' ? { connectionString: connection } : connection),
  ...KEPT_ALIVE,
  Client: WatchedClient,
  options: startupOptions(limits, role),
})

export function poolOf({ max = 12, ...where }: ConnectionOptions): pg.Pool {
  const pool = new pg.Pool({
    ...driverSettings(where),
    max,
    connectionTimeoutMillis: LONGEST_WAIT_MS,
    Client: PreparingClient,
    maxLifetimeSeconds: LONGEST_LIFE_S,
    idleTimeoutMillis: LONGEST_IDLE_MS,
  })
  // A connection that breaks while idle is replaced at the next use; without a listener Node would end the process.
  pool.on('error', () => undefined)
  hearLost(pool)
  return pool
}

/** A connection that breaks while somebody has it fails their query, and no more: the pool listens only to those that are idle. */
function hearLost(pool: pg.Pool): void {
  const heard = new WeakSet<pg.PoolClient>()
  pool.on('acquire', (client) => {
    if (heard.has(client)) return
    heard.add(client)
    client.on('error', () => undefined)
  })
}

export function databaseOn(pool: pg.Pool): Database {
  return new Kysely({ dialect: new PostgresDialect({ pool }) })
}

/** The driver's client, which can also be asked whether anybody is there. */
type Session = pg.Client & Pick<WatchedClient, 'probe'>

/** A connection of one's own, for locks that last, for LISTEN and for what reads everything. The caller connects and ends it. */
export function clientOf(connection: Connection): Session {
  const client = new WatchedClient(driverSettings({ connection, limits: UNLIMITED }))
  client.on('error', () => undefined)
  return client
}

/**
 * A connected one for locks that stand for a process. When the process dies they are free at once, and soon when its machine does (`limits.ts`).
 * `setUp`: what it is opened for; when that fails, it is closed.
 */
export async function openSession(
  connection: Connection,
  setUp: (client: pg.Client) => Promise<unknown> = async () => undefined,
): Promise<Session> {
  const client = clientOf(connection)
  try {
    await client.connect()
    await setUp(client)
    return client
  } catch (error) {
    await client.end().catch(() => undefined)
    throw error
  }
}

/** Whoever only listens is told nothing of a connection that was lost: they ask to listen again now and then, which changes nothing. */
const ASK_MS = 2000

/** Follows a channel of NOTIFY. `lost` resolves when the connection is gone, also by `stop`: nobody is told anything from then on. */
export async function listen(
  connection: Connection,
  channel: string,
  onTold: (payload: string) => void,
): Promise<{ lost: Promise<void>; stop: () => Promise<void> }> {
  const { promise: lost, resolve } = Promise.withResolvers<void>()
  const client = await openSession(connection, async (opening) => {
    opening.on('end', resolve)
    opening.on('notification', (message) => onTold(message.payload ?? ''))
    await opening.query(`listen ${channel}`)
  })
  const asking = setInterval(() => void client.probe(`listen ${channel}`).catch(() => undefined), ASK_MS).unref()
  void lost.then(() => clearInterval(asking))
  return { lost, stop: () => client.end().catch(() => undefined) }
}
