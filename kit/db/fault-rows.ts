import { sql } from 'kysely'
import type { Database } from './database.ts'
import type { DatabaseFault } from './faults.ts'

/** A fault that one process met, from the first time to the last without a pause. */
export type FaultRow = { id: string; kind: DatabaseFault; beganAt: Date; lastAt: Date; times: number }

const KEPT_DAYS = 90

/** Writes how faults stand; what is there of the same id is moved on. */
export async function writeFaults(db: Database, process: string, faults: readonly FaultRow[]): Promise<void> {
  const column = <K extends keyof FaultRow>(key: K) => faults.map((one) => one[key])
  await sql`
    with old as (delete from kit.fault where last_at < now() - make_interval(days => ${KEPT_DAYS}))
    insert into kit.fault (id, process, kind, began_at, last_at, times)
    select x.id, ${process}, x.kind, x.began, x.last, x.times
      from unnest(${column('id')}::text[], ${column('kind')}::text[], ${column('beganAt')}::timestamptz[], ${column('lastAt')}::timestamptz[],
                  ${column('times')}::int[]) as x (id, kind, began, last, times)
    on conflict (id) do update set last_at = excluded.last_at, times = excluded.times`.execute(db)
}

/** A kind of fault that any process met: how often, how many processes, from when to when. */
export type MetFault = { kind: DatabaseFault; times: number; processes: number; beganAt: Date; lastAt: Date }

/** What was met since then, by kind, the latest first. */
export async function metFaults(db: Database, since: Date): Promise<MetFault[]> {
  const { rows } = await sql<MetFault>`
    select kind, sum(times)::int as times, count(distinct process)::int as processes, min(began_at) as "beganAt", max(last_at) as "lastAt"
      from kit.fault where last_at > ${since} group by kind order by max(last_at) desc, kind`.execute(db)
  return rows
}
