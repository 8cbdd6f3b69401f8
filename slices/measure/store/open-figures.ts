import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { WaitingFigure, WaitingValue } from '../rules/indicator-view.ts'

/**
 * Values of an open series that everyone does not read as they stand inside: how many, a print of exactly these, and each with what stands
 * (null where nothing does) beside what everyone reads until then (null where nothing is read).
 */
export type WaitingFigures = { count: number; print: string; values: WaitingValue[] }
type Waiting = {
  ids: string
  version: number
  fromOn: string
  toOn: string
  now: WaitingFigure | null
  outside: WaitingFigure | null
}

/** What waits to be let out, or null where the series is not open or nothing waits. Both of one period are one. */
export async function waitingFigures(db: Database, key: string): Promise<WaitingFigures | null> {
  const figure = sql`jsonb_build_object('value', v.value, 'missing', v.missing, 'caveat', v.caveat)`
  const { rows } = await sql<Waiting>`
    select string_agg(v.id, ' ' order by v.id) as ids, v.version, v.from_on as "fromOn", v.to_on as "toOn",
      (array_agg(${figure}) filter (where v.ended_at is null))[1] as now,
      (array_agg(${figure}) filter (where v.ended_at is not null))[1] as outside
    from measure.open_series o join measure.value v on v.indicator_key = o.indicator_key and v.series = ''
    left join measure.open_figure f on f.value_id = v.id
    where o.indicator_key = ${key} and (v.ended_at is null) <> (f.value_id is not null)
    group by v.version, v.from_on, v.to_on order by v.to_on, v.from_on, v.version`.execute(db)
  if (rows.length === 0) return null
  const print = createHash('sha256').update(rows.map(({ ids }) => ids).join('\n'))
  const values = rows.map(({ version, fromOn, toOn, now, outside }) => ({ version, fromOn, toOn, now, outside }))
  return { count: values.length, print: print.digest('hex'), values }
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
