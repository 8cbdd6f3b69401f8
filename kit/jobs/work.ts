import type { Listener } from '../bus/relay.ts'
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

/** Something that runs as long as the process: the dispatch engine, a mailbox. Must end soon after `signal`. */
export type Loop = { name: string; run: (varde: Varde, signal: AbortSignal) => Promise<void> }

/** What a slice offers in `jobs.ts`. */
export type SliceWork = { listeners?: Listener[]; queues?: Queue[]; loops?: Loop[] }
