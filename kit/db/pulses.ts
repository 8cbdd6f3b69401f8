import { sql } from 'kysely'
import type { Database } from './database.ts'

/** A loop that no process has said a word of: for so many seconds, or never (null). */
export type SilentLoop = { name: string; seconds: number | null }

/** They say so every five seconds. */
const SILENT_SECONDS = 20

/** Which of these loops no process keeps going. */
export async function silentLoops(db: Database, names: readonly string[]): Promise<SilentLoop[]> {
  const { rows } = await sql<SilentLoop>`
    select name, extract(epoch from now() - max(p.at))::float8 as seconds
      from unnest(${names}::text[]) with ordinality as asked (name, place) left join kit.pulse p on p.loop = asked.name
     group by name, place having coalesce(max(p.at) < now() - make_interval(secs => ${SILENT_SECONDS}), true) order by place`.execute(
    db,
  )
  return rows
}

/** Says that these loops of a process go on. */
export async function writePulses(db: Database, process: string, loops: string[]): Promise<void> {
  await sql`
    -- Nobody asks after a process that has been gone for longer.
    with gone as (delete from kit.pulse where at < now() - interval '1 hour')
    insert into kit.pulse (loop, process, at) select loop, ${process}, now() from unnest(${loops}::text[]) as loop
    on conflict (loop, process) do update set at = excluded.at`.execute(db)
}
