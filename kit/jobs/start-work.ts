import type pg from 'pg'
import { fromKysely, PgBoss } from 'pg-boss'
import { relayOnce } from '../bus/relay.ts'
import {
  type Connection,
  type Database,
  databaseOn,
  driverSettings,
  openSession,
  poolOf,
  type Trx,
} from '../db/database.ts'
import { NIGHTLY } from '../db/limits.ts'
import type { Varde } from '../settings/varde.ts'
import type { Jobs } from './jobs.ts'
import { Pulses, rest } from './pulse.ts'
import { sayFaults, startQueue } from './start-queue.ts'
import { watchPulses } from './watch-pulses.ts'
import type { Loop, Queue, SliceWork } from './work.ts'

/** `db`: for what is done by queues, which at night reads whole tables. */
type Queues = Jobs & { boss: PgBoss; db: Database; stop: () => Promise<void> }

/** As the library says it. */
const OF_ANOTHER_VERSION = /pg-boss (?:is not installed|database requires migrations)/

/** Some job or other runs every minute: few at once. */
const AT_ONCE = 4

/**
 * A handle that can put jobs on queues, which are taken by `startWork`. `upgrades`: the library's own tables are made, or brought to its version; else
 * throws where they are of another.
 */
export async function createJobs(
  connection: Connection,
  queues: Queue[],
  { upgrades = true }: { upgrades?: boolean } = {},
): Promise<Queues> {
  const own = { schema: 'jobs', max: 4, useListenNotify: true, migrate: upgrades, createSchema: upgrades }
  const boss = new PgBoss({ ...driverSettings({ connection }), ...own })
  boss.on('error', () => undefined)
  await boss.start().catch((error: Error) => {
    if (!OF_ANOTHER_VERSION.test(error.message)) throw error
    throw new Error(
      'The queues of the database are not those of this version. Start the server first, or run "npm run varde -- migrate".',
      { cause: error },
    )
  })
  for (const queue of queues)
    await boss.createQueue(queue.name, {
      notify: true,
      retryLimit: 8,
      retryBackoff: true,
      expireInSeconds: queue.expireInSeconds ?? 900,
    })
  const enqueue: Jobs['enqueue'] = async (trx, name, data, options) => {
    await boss.send(name, data, {
      db: fromKysely(trx as never),
      ...(options?.startAfter ? { startAfter: options.startAfter } : {}),
    })
  }
  const db = databaseOn(poolOf({ connection, max: AT_ONCE, limits: NIGHTLY }))
  const stop = async () => {
    await boss.stop({ graceful: true, timeout: 5000 })
    await db.destroy()
  }
  return { boss, enqueue, db, stop }
}

/** What hands events to those who listen. */
const RELAY = 'relay'

/** Names of all that some process must keep going. */
export const loopNames = (slices: readonly SliceWork[]): string[] => [
  RELAY,
  ...slices.flatMap((slice) => slice.loops ?? []).map(({ name }) => name),
]

/**
 * Starts listeners, queues and loops of all slices. `stop` waits until what is under way has ended. `onStill`: loops stand, and nothing but the
 * end of the process ends their wait.
 */
export async function startWork(
  varde: Varde,
  { boss, db }: Pick<Queues, 'boss' | 'db'>,
  connection: Connection,
  slices: SliceWork[],
  onStill: (names: string[]) => void = () => undefined,
): Promise<{ stop: () => Promise<void> }> {
  const abort = new AbortController()
  const running: Promise<void>[] = []
  const all = {
    listeners: slices.flatMap((slice) => slice.listeners ?? []),
    queues: slices.flatMap((slice) => slice.queues ?? []),
    loops: slices.flatMap((slice) => slice.loops ?? []),
  }
  sayFaults(varde, boss)
  for (const queue of all.queues) await startQueue({ ...varde, db }, boss, queue)
  const pulses = new Pulses()
  running.push(pulses.run(RELAY, () => runRelay(varde, connection, all.listeners, abort.signal)))
  for (const loop of all.loops) running.push(keepRunning(varde, loop, abort.signal, pulses))
  const watch = watchPulses(varde, pulses, onStill)
  return {
    stop: async () => {
      abort.abort()
      await Promise.allSettled([...running, watch.stop()])
    },
  }
}

/** A loop that fails starts again after a second; it never takes the process with it. */
async function keepRunning(varde: Varde, loop: Loop, signal: AbortSignal, pulses: Pulses): Promise<void> {
  const mostMs = loop.mostSeconds && loop.mostSeconds * 1000
  while (!signal.aborted) {
    try {
      await pulses.run(loop.name, () => loop.run(varde, signal), mostMs)
    } catch (error) {
      varde.log.error({ err: error, loop: loop.name }, 'loop failed, starts again')
    }
    if (!signal.aborted) await pause(1000, signal)
  }
}

/** Only one process relays at a time (advisory lock on a connection of its own), woken by NOTIFY, else every second. */
async function runRelay(
  varde: Varde,
  connection: Connection,
  listeners: SliceWork['listeners'],
  signal: AbortSignal,
): Promise<void> {
  const wake = new Wake()
  while (!signal.aborted) {
    let client: pg.Client | null = null
    try {
      client = await openSession(connection)
      client.on('notification', () => wake.call())
      await client.query('listen varde_event')
      while (!signal.aborted) {
        const { rows } = await client.query("select pg_try_advisory_lock(hashtext('varde.relay')) as mine")
        if (rows[0].mine) await relayUntilEmpty(varde, client, listeners ?? [], signal)
        await wake.wait(1000, signal)
      }
    } catch (error) {
      if (!signal.aborted) varde.log.error({ err: error }, 'relay lost its connection')
      await pause(1000, signal)
    } finally {
      await client?.end().catch(() => undefined)
    }
  }
}

async function relayUntilEmpty(
  varde: Varde,
  client: pg.Client,
  listeners: NonNullable<SliceWork['listeners']>,
  signal: AbortSignal,
): Promise<void> {
  const onError = (error: unknown, listener: string) =>
    varde.log.error({ err: error, listener }, 'listener failed, comes again')
  while (!signal.aborted && (await relayOnce(varde.db, listeners, onError)) > 0);
  await client.query("select pg_advisory_unlock(hashtext('varde.relay'))")
}

/** A bell that can ring before anyone waits for it. */
export class Wake {
  private rung = false
  private ring: (() => void) | null = null
  call(): void {
    if (this.rung) return
    this.rung = true
    this.ring?.()
  }
  async wait(ms: number, signal: AbortSignal): Promise<void> {
    if (!this.rung) {
      const bell = new AbortController()
      this.ring = () => bell.abort()
      await pause(ms, AbortSignal.any([signal, bell.signal]))
    }
    this.rung = false
    this.ring = null
  }
}

/** Waits; ends at once when the signal is given. A loop that waits so goes on. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  rest(ms)
  return new Promise((done) => {
    if (signal.aborted) return done()
    const finish = () => {
      rest(0)
      clearTimeout(timer)
      signal.removeEventListener('abort', finish)
      done()
    }
    const timer = setTimeout(finish, ms)
    signal.addEventListener('abort', finish)
  })
}

/** For tests and tools that put nothing on queues: remembers what was asked for. */
export function recordedJobs(): Jobs & { recorded: { queue: string; id: string }[] } {
  const recorded: { queue: string; id: string }[] = []
  return { recorded, enqueue: async (_trx: Trx, queue, data) => void recorded.push({ queue, id: data.id }) }
}
