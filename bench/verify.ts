import { type Kysely, sql } from 'kysely'
import type { Database } from '../kit/db/database.ts'
import { chainEvents, makeCheckpoint, verifyLog } from '../slices/trace/index.ts'
import { benchFolder, openBench } from './scenario.ts'

export type VerifyBench = { entries: number; seconds: number; perSecond: number; chainedPerSecond: number }

/**
 * Fills a log of its own with `entries` events such as a dispatch writes (about 250 bytes of content), chains them, and
 * times the check of all of it: every hash, every digest, the checkpoint.
 */
export async function run({ entries = 1_000_000 }: { entries?: number } = {}): Promise<VerifyBench> {
  const { folder, remove } = benchFolder()
  const { varde, stop } = await openBench(folder, '')
  try {
    await fill(varde.db, entries)
    const chaining = performance.now()
    await chainEvents(varde)
    const chained = performance.now() - chaining
    await makeCheckpoint(varde)
    await sql`vacuum analyze`.execute(varde.db)
    const started = performance.now()
    const { fault, checked } = await verifyLog(varde)
    const seconds = (performance.now() - started) / 1000
    if (fault || checked !== entries) throw new Error(`The log of the bench is broken: ${JSON.stringify(fault)}`)
    return {
      entries,
      seconds: Math.round(seconds * 1000) / 1000,
      perSecond: Math.round(entries / seconds),
      chainedPerSecond: Math.round(entries / (chained / 1000)),
    }
  } finally {
    await stop()
    remove()
  }
}

const AT_ONCE = 100_000

async function fill(db: Database, entries: number): Promise<void> {
  for (let from = 1; from <= entries; from += AT_ONCE)
    await sql`
      insert into bus.event (id, name, mode, subject, unit_id, actor, at, content, salt, digest, relayed)
      select 'evt_' || lpad(n::text, 26, '0'), 'dispatch.attempts-recorded', 'real', 'dsp_' || lpad((n / 500)::text, 26, '0'),
             'unt_halden', 'system:dispatch', now() + n * interval '1 ms', content, salt, sha256(salt || convert_to(content, 'UTF8')), true
        from generate_series(${from}::int, ${Math.min(entries, from + AT_ONCE - 1)}::int) as n,
             lateral (select decode(md5(n::text), 'hex') as salt, '{"attempts":[' ||
               rpad('["rcp_' || lpad(n::text, 26, '0') || '","email",1,"submitted"]', 230, ' ') || ']}' as content) as made
    `.execute(db as Kysely<unknown>)
}
