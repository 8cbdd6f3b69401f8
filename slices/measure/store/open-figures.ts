import { sql } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'

/** Values of an open series that everyone does not read as they stand inside: how many, and a print of exactly these. */
export type WaitingFigures = { count: number; print: string }

/** Those of our own that stand and are not let out, and those that are let out and stand no more; both of one period are one. */
const waiting = (key: string) => sql`
  select v.id, v.version, v.from_on, v.to_on from measure.value v
  left join measure.open_figure f on f.value_id = v.id
  where v.indicator_key = ${key} and v.series = '' and (v.ended_at is null) <> (f.value_id is not null)`

/** What waits to be let out, or null where the series is not open or nothing waits. */
export async function waitingFigures(db: Database, key: string): Promise<WaitingFigures | null> {
  const { rows } = await sql<WaitingFigures>`
    select count(distinct (w.version, w.from_on, w.to_on))::int as count, md5(string_agg(w.id, ' ' order by w.id)) as print
    from (${waiting(key)}) w where exists (select from measure.open_series where indicator_key = ${key})`.execute(db)
  const [found] = rows
  return found && found.count > 0 ? found : null
}

/** Open series with something that waits to be let out, and since when. */
export async function waitingSeries(db: Database): Promise<{ key: string; since: Date }[]> {
  const { rows } = await sql<{ key: string; since: Date }>`
    select v.indicator_key as key, min(coalesce(v.ended_at, v.at)) as since
    from measure.open_series o join measure.value v on v.indicator_key = o.indicator_key and v.series = ''
    left join measure.open_figure f on f.value_id = v.id
    where (v.ended_at is null) <> (f.value_id is not null) group by 1`.execute(db)
  return rows
}

/** Everyone reads the values of a series as they stand now. */
export async function letFiguresOut(trx: Trx, key: string, by: string, at: Date): Promise<void> {
  await sql`delete from measure.open_figure f using measure.value v
    where v.id = f.value_id and v.indicator_key = ${key} and v.ended_at is not null`.execute(trx)
  await sql`insert into measure.open_figure (value_id, let_out_by, let_out_at)
    select id, ${by}, ${at} from measure.value where indicator_key = ${key} and series = '' and ended_at is null
    on conflict do nothing`.execute(trx)
}

/** Nobody outside reads what stood in the periods of these values any more. */
export async function closeFigures(trx: Trx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await sql`delete from measure.open_figure f using measure.value v, measure.value gone
    where v.id = f.value_id and gone.id = any (${[...ids]}) and v.indicator_key = gone.indicator_key and v.version = gone.version
      and v.series = gone.series and v.from_on = gone.from_on and v.to_on = gone.to_on`.execute(trx)
}
