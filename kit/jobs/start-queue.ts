import type { PgBoss } from 'pg-boss'
import type { Varde } from '../settings/varde.ts'
import type { JobData } from './jobs.ts'
import type { Queue } from './work.ts'

/** Every queue meets a fault of the database of its own: the first is said, and the next after a while. */
const SAID_AGAIN_MS = 10_000

export function sayFaults({ log }: Varde, boss: PgBoss): void {
  let saidAt = 0
  boss.on('error', (error) => {
    if (Date.now() - saidAt < SAID_AGAIN_MS) return
    saidAt = Date.now()
    log.warn({ err: error }, 'queues cannot be read, and are tried again')
  })
}

/** The first next try is due by then. Queues are told of new jobs and look for others only twice a minute; somebody may wait for this one. */
const NEXT_TRY_MS = 2500

/** Takes the jobs of a queue, one at a time. A job that fails comes again; that it failed is said, or nobody would know. */
export async function startQueue(varde: Varde, boss: PgBoss, { name, handle, cron }: Queue): Promise<void> {
  const look = () => boss.notifyWorker(worker)
  const worker = await boss.work<JobData>(
    name,
    { burstWhenBatchFull: true, pollingIntervalSeconds: 2 },
    async (jobs) => {
      for (const { data } of jobs)
        await handle(varde, data).catch((error) => {
          varde.log.error(
            { err: error, queue: name, id: data.id },
            'job failed, and comes again unless it has had its tries',
          )
          setTimeout(look, NEXT_TRY_MS).unref()
          throw error
        })
    },
  )
  if (cron) await boss.schedule(name, cron, { id: 'schedule', v: 1 }, { tz: 'Europe/Oslo' })
}
