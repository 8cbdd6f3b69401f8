import type { Trx } from '../db/database.ts'

/** What a job carries: an id and a schema version, never the object itself. */
export type JobData = { id: string; v: number }

export type Jobs = {
  /** Puts a job on a queue in the transaction of the change that calls for it. */
  enqueue: (trx: Trx, queue: string, data: JobData, options?: { startAfter?: Date }) => Promise<void>
}
