import pg from 'pg'
import { seeFault, seeUnopened } from './seen-faults.ts'

/**
 * A network can lose a connection so that neither side is told: what was asked is never answered, and nothing says so. Whoever has had no word
 * for two seconds asks the server, over a new connection, whether it is at work for them. Where it says no twice, or cannot be reached for some
 * ten seconds, the old connection is ended with an error, and whoever waits on it begins anew.
 */
const LOOK_MS = 500
const SILENT_LOOKS = 4
/** So often it says that it is at work for nobody of that name. */
const MOST_NOES = 2
/** So often on end it cannot be reached: on a machine with too much to do, a server that lives takes long to let somebody in. */
const MOST_UNREACHED = 6
const ASK_MS = 1500

/** PostgreSQL cuts names there. */
const LONGEST_NAME = 63

type Watched = { client: WatchedClient; bytes: number; looks: number; noes: number; unreached: number }

const watched = new Map<WatchedClient, Watched>()
/** Where they lead: one question serves all that have gone silent there. */
const asking = new Set<string>()
let clock: NodeJS.Timeout | null = null
let made = 0

let answered: () => void = () => undefined
/** `told` is called where somebody had waited for it, each time the database has answered. */
export function onAnswered(told: () => void): void {
  answered = told
}

type Wire = { connection: { stream: { bytesRead: number; destroy: (error: Error) => void } } }
const wireOf = (client: pg.Client) => (client as unknown as Wire).connection.stream

/** A connection that notices when the other side is gone without a word. */
export class WatchedClient extends pg.Client {
  /** How the server knows this connection, also behind a pooler that keeps sessions whole. */
  readonly label: string
  readonly place: pg.ClientConfig
  private waiting = 0
  private probing = false

  constructor(config: pg.ClientConfig = {}) {
    super(config)
    // The name that whoever opens it has given, in the address of the database or in PGAPPNAME too, and what makes it one of its kind.
    const { connectionParameters: read } = this as unknown as { connectionParameters: pg.ClientConfig }
    const unique = `${process.pid}-${++made}-${Math.random().toString(36).slice(2, 8)}`
    this.label = `${(read.application_name || 'varde').slice(0, LONGEST_NAME - unique.length - 1)} ${unique}`
    read.application_name = this.label
    this.place = config
    this.once('connect', () => watch(this))
    // Ended while nobody asked anything.
    this.on('error', seeFault)
    this.once('end', () => watched.delete(this))
  }

  /** Has something been asked that is not answered? */
  get waits(): boolean {
    return this.waiting > 0
  }

  // biome-ignore lint/suspicious/noExplicitAny: the driver's own signature has many forms; all pass through.
  override query(...args: any[]): any {
    const answer = super.query(...(args as [string]))
    if (!(answer instanceof Promise)) return answer
    this.waiting++
    const done = () => {
      this.waiting--
      if (!this.probing) answered()
    }
    answer.then(done, (error) => {
      done()
      seeFault(error)
    })
    return answer
  }

  // biome-ignore lint/suspicious/noExplicitAny: with a callback for the pool, as a promise for all else.
  override connect(told?: (...args: any[]) => void): any {
    if (told)
      return super.connect((error: Error, ...more: unknown[]) => {
        if (error) seeUnopened(error)
        ;(told as (...args: unknown[]) => void)(error, ...more)
      })
    const connected = super.connect()
    connected.catch(seeUnopened)
    return connected
  }

  /** Asks only to hear whether anybody is there: that is no sign that whoever opened the connection goes on. For a connection that only listens. */
  async probe(text: string): Promise<void> {
    this.probing = true
    await this.query(text)
  }
}

function watch(client: WatchedClient): void {
  watched.set(client, { client, bytes: 0, looks: 0, noes: 0, unreached: 0 })
  clock ??= setInterval(look, LOOK_MS).unref()
}

/** A process that could not look has not seen that nothing came: looks are counted, not time. */
function look(): void {
  const silent = [...watched.values()].filter((one) => {
    const { bytesRead } = wireOf(one.client)
    const isHeard = !one.client.waits || bytesRead !== one.bytes
    one.bytes = bytesRead
    one.looks = isHeard ? 0 : one.looks + 1
    if (isHeard) one.noes = one.unreached = 0
    return one.looks >= SILENT_LOOKS
  })
  for (const [place, group] of Map.groupBy(silent, ({ client }) => keyOf(client.place)))
    if (!asking.has(place)) void askAfter(place, group)
  if (watched.size === 0 && clock) {
    clearInterval(clock)
    clock = null
  }
}

const keyOf = ({ connectionString, host, port, user, database }: pg.ClientConfig) =>
  JSON.stringify([connectionString, host, port, user, database])

async function askAfter(place: string, silent: Watched[]): Promise<void> {
  asking.add(place)
  const atWork = await atWorkFor(silent)
  asking.delete(place)
  for (const one of silent) {
    // Heard meanwhile, or ended.
    if (one.looks < SILENT_LOOKS || !watched.has(one.client)) continue
    if (atWork === 'full') one.noes = one.unreached = one.looks = 0
    else if (atWork === 'unreached') one.unreached++
    else if (!atWork.has(one.client.label)) one.noes++
    else one.noes = one.unreached = one.looks = 0
    if (one.noes >= MOST_NOES || one.unreached >= MOST_UNREACHED)
      wireOf(one.client).destroy(new Error('the connection to the database has gone silent'))
  }
}

/** Labels of those that the server is at work for. `full`: it lives, and lets nobody in now. */
async function atWorkFor(silent: Watched[]): Promise<Set<string> | 'full' | 'unreached'> {
  const { connectionString, host, port, user, password, database, ssl } = silent[0]!.client.place
  const where = Object.entries({ connectionString, host, port, user, password, database, ssl })
  const limits = { connectionTimeoutMillis: ASK_MS, query_timeout: ASK_MS }
  const asker = new pg.Client({ ...Object.fromEntries(where.filter(([, value]) => value !== undefined)), ...limits })
  asker.on('error', () => undefined)
  try {
    await asker.connect()
    const { rows } = await asker.query<{ label: string }>(
      `select application_name as label from pg_stat_activity where application_name = any($1) and state = 'active'`,
      [silent.map(({ client }) => client.label)],
    )
    return new Set(rows.map(({ label }) => label))
  } catch (error) {
    return (error as { code?: string }).code === TOO_MANY ? 'full' : 'unreached'
  } finally {
    void asker.end().catch(() => undefined)
  }
}

const TOO_MANY = '53300'
