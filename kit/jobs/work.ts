import type { Announcement } from '../bus/publish.ts'
import type { Listener } from '../bus/relay.ts'
import type { Trx } from '../db/database.ts'
import type { Varde } from '../settings/varde.ts'
import type { JobData } from './jobs.ts'

/** A queue of jobs, each handled at least once. With `cron`, one job per slot is made whatever the number of processes. */
export type Queue = {
  name: string
  /** Five fields, Europe/Oslo. A scheduled job gets `{ id: 'schedule', v: 1 }`. */
  cron?: string
  /** Seconds a handler may take before the job is given to another; default 15 minutes. */
  expireInSeconds?: number
  handle: (varde: Varde, data: JobData) => Promise<void>
}

/**
 * Something that runs as long as the process: the dispatch engine, a mailbox. Must end soon after `signal`. One that gets no answer and does not
 * pause for so long stands, and its process ends; `mostSeconds` is told where more than the database is waited for.
 */
export type Loop = { name: string; run: (varde: Varde, signal: AbortSignal) => Promise<void>; mostSeconds?: number }

/** Waits for mail servers, gateways and others who may be slow. */
export const WAITS_FOR_OTHERS = 15 * 60

/** Hears an event in the transaction that announces it (`publishHeard`): what must not outlive the change for a moment. Never slow. */
export type HeardWithin = {
  name: string
  on: string[]
  handle: (varde: Varde, trx: Trx, event: Announcement) => Promise<void>
}

/** What a slice offers in `jobs.ts`. */
export type SliceWork = { listeners?: Listener[]; within?: HeardWithin[]; queues?: Queue[]; loops?: Loop[] }
