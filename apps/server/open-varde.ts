import pg from 'pg'
import { type Connection, databaseOn, poolOf } from '../../kit/db/database.ts'
import { startEmbedded } from '../../kit/db/embedded.ts'
import { holdMode } from '../../kit/db/installation.ts'
import { UNLIMITED, USUAL } from '../../kit/db/limits.ts'
import { settleSchema } from '../../kit/db/settle-schema.ts'
import { heardWithin } from '../../kit/jobs/heard-within.ts'
import { recordFaults } from '../../kit/jobs/record-faults.ts'
import { createJobs, loopNames, startWork } from '../../kit/jobs/start-work.ts'
import { openLog } from '../../kit/settings/log.ts'
import { readSecrets } from '../../kit/settings/secrets.ts'
import type { Settings } from '../../kit/settings/settings.ts'
import type { Varde } from '../../kit/settings/varde.ts'
import { holdWordsNear } from '../../slices/crisis/index.ts'
import { demoSettings, startDemoReceivers } from './demo/start-receivers.ts'
import { sliceWork } from './slice-work.ts'

/** Varde without the web: what the command line, the workers and the benches need. */
export type OpenVarde = {
  varde: Varde
  /** Starts listeners, queues and loops in this process. `onStill`: loops stand, and nothing but the end of the process ends their wait. */
  startWork: (onStill?: (names: string[]) => void) => Promise<void>
  /** Ends what `startWork` began, then closes queues, database and, where it is ours, the embedded server. */
  stop: () => Promise<void>
  /** Tells once that the embedded database has ended without us, so that nobody is served by a process without one. */
  onDatabaseGone: (act: () => void) => void
}

/**
 * `isGuest`: works beside a server that may be running, and never ends a database that it did not start. `upgrades`: brings a database of an earlier
 * version to this one, with `backup` where an operator says that one is; else such a database is refused.
 */
export type OpenOptions = { now?: () => Date; isGuest?: boolean; upgrades?: boolean; backup?: string }

const DATABASE = 'varde'

/**
 * Settings → database (embedded, or DATABASE_URL) → its version → keys → queues. Throws an Error with the remedy when the
 * database cannot be reached, is of another version, or was made for the other mode (demo or real). `now` is the clock; a demo may put it back.
 */
export async function openVarde(
  settings: Settings,
  { now = () => new Date(), isGuest = false, upgrades = false, backup }: OpenOptions = {},
): Promise<OpenVarde> {
  const closers: (() => Promise<unknown>)[] = []
  const stop = async () => {
    for (const close of closers.splice(0).reverse()) await close().catch(() => undefined)
  }
  try {
    const { connection, onGone } = await connectionOf(settings, closers, isGuest)
    await settleSchema(connection, {
      upgrades,
      isDemo: settings.demo,
      now: new Date(),
      ...(backup !== undefined && { backup }),
    })
    const db = databaseOn(poolOf({ connection, limits: isGuest ? UNLIMITED : USUAL }))
    closers.push(() => db.destroy())
    await holdMode(db, settings.demo ? 'demo' : 'real')
    const jobs = await createJobs(
      connection,
      sliceWork.flatMap((slice) => slice.queues ?? []),
      { upgrades },
    )
    closers.push(jobs.stop)
    const secrets = readSecrets(settings.secretsFile)
    const varde: Varde = {
      db,
      connection,
      now,
      mode: settings.demo ? 'demo' : 'real',
      settings: settings.demo ? demoSettings(settings, secrets.link) : settings,
      secrets,
      log: openLog(settings.logLevel),
      jobs,
      holdWords: holdWordsNear,
    }
    if (!isGuest) {
      const record = recordFaults(varde)
      closers.push(async () => record.stop())
    }
    varde.within = heardWithin(varde, sliceWork)
    varde.loops = loopNames(sliceWork)
    const begin = async (onStill?: (names: string[]) => void) => {
      if (settings.demo) closers.push((await startDemoReceivers(varde)).stop)
      const work = await startWork(varde, jobs, connection, sliceWork, onStill)
      closers.push(work.stop)
    }
    return { varde, startWork: begin, stop, onDatabaseGone: onGone }
  } catch (error) {
    await stop()
    throw error
  }
}

type Reached = { connection: Connection; onGone: OpenVarde['onDatabaseGone'] }

/** Where the database is: DATABASE_URL, or the embedded server, which is started for it. */
export async function connectionOf(
  settings: Settings,
  closers: (() => Promise<unknown>)[],
  isGuest: boolean,
): Promise<Reached> {
  if (settings.databaseUrl) return { connection: settings.databaseUrl, onGone: () => undefined }
  const server = await startEmbedded(settings.dataFolder, { isGuest })
  closers.push(server.stop)
  const client = new pg.Client({ host: server.host, user: server.user, database: 'postgres' })
  await client.connect()
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [DATABASE])
    if (!rowCount) await client.query(`create database ${DATABASE}`)
  } finally {
    await client.end()
  }
  return { connection: { host: server.host, user: server.user, database: DATABASE }, onGone: server.onGone }
}
